/** Makes the tables of months and countries in other languages. Start at {@link org.dateline.workshop.language.NamesGenerator}. */
@NullMarked
package org.dateline.workshop.language;

import org.jspecify.annotations.NullMarked;
