/** Whom the subject of a verb means. Start at {@link org.dateline.enrich.quote.subject.Subjects}. */
@NullMarked
package org.dateline.enrich.quote.subject;

import org.jspecify.annotations.NullMarked;
