/** Makes the models of the accurate tier, and the teacher of the fast one. Start at {@link MiniLmTeacher}. */
@NullMarked
package org.dateline.enrich.accurate.train;

import org.jspecify.annotations.NullMarked;
