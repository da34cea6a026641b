/** The tokens of a text, and the labels that the recogniser gave them, as every rule asks for them. Start at {@link org.dateline.enrich.entity.words.Words} and {@link org.dateline.enrich.entity.words.Labels}. */
@NullMarked
package org.dateline.enrich.entity.words;

import org.jspecify.annotations.NullMarked;
