/**
 * The command {@code compare}: what a shadow of enrich makes of the live articles, beside what was made of them. Start at
 * {@link CompareCommand}.
 */
@NullMarked
package org.dateline.onebox.compare;

import org.jspecify.annotations.NullMarked;
