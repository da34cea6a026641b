/** The language of the text, as a BCP 47 tag. Start at {@link org.dateline.enrich.language.LanguageAnnotator}. */
@NullMarked
package org.dateline.enrich.language;

import org.jspecify.annotations.NullMarked;
