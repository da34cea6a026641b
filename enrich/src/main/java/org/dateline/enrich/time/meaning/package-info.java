/** What the words of a time mean, and which time that is for an article of a given day. Start at {@link org.dateline.enrich.time.meaning.Meaning}. */
@NullMarked
package org.dateline.enrich.time.meaning;

import org.jspecify.annotations.NullMarked;
