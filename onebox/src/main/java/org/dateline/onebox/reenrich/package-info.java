/**
 * The command {@code reenrich}: articles that are there already, enriched by the present annotators, and what that
 * changes. Start at {@link ReenrichCommand}.
 */
@NullMarked
package org.dateline.onebox.reenrich;

import org.jspecify.annotations.NullMarked;
