/** Makes the table of words that key phrases are found with. Start at {@link org.dateline.enrich.keyword.train.WordsGenerator}. */
@NullMarked
package org.dateline.enrich.keyword.train;

import org.jspecify.annotations.NullMarked;
