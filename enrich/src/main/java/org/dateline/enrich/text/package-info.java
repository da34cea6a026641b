/** Paragraphs, sentences and tokens with their offsets. Start at {@link org.dateline.enrich.text.TextAnnotator}. */
@NullMarked
package org.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
