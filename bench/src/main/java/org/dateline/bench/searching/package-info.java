/** How well articles are found, measured on records of one's own. Start at {@link SearchContest}. */
@NullMarked
package org.dateline.bench.searching;

import org.jspecify.annotations.NullMarked;
