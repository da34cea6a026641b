/**
 * Names of people, organisations, places and other things in English text. Start at
 * {@link org.dateline.enrich.name.NameAnnotator}; how well it does, and what it learnt from, stands in docs/names.md.
 */
@NullMarked
package org.dateline.enrich.name;

import org.jspecify.annotations.NullMarked;
