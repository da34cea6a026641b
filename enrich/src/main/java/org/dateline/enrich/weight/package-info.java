/**
 * How much an article is about each of its entities, their order, and the ninjs properties that are filled from them.
 * Start at {@link org.dateline.enrich.weight.WeightAnnotator}.
 */
@NullMarked
package org.dateline.enrich.weight;

import org.jspecify.annotations.NullMarked;
