/** What the annotators of names, entities, places, times and quotes cost. Start at {@link org.dateline.bench.annotators.AnnotatorBench}. */
@NullMarked
package org.dateline.bench.annotators;

import org.jspecify.annotations.NullMarked;
