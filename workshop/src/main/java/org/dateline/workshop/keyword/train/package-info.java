/** Makes the table of words that key phrases are found with. Start at {@link org.dateline.workshop.keyword.train.WordsGenerator}. */
@NullMarked
package org.dateline.workshop.keyword.train;

import org.jspecify.annotations.NullMarked;
