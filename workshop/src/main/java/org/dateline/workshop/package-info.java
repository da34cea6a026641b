/**
 * What a checkout makes and measures enrich's models and tables with: training, scoring, reading of gold data, generators.
 * Nothing of it runs in a service. One package for each feature of enrich; start at the one whose figures you want.
 */
@NullMarked
package org.dateline.workshop;

import org.jspecify.annotations.NullMarked;
