/** Makes the tables of months and countries in other languages. Start at {@link org.dateline.enrich.language.train.NamesGenerator}. */
@NullMarked
package org.dateline.enrich.language.train;

import org.jspecify.annotations.NullMarked;
