/**
 * The accurate tier of topics: a sentence encoder in native code, asked where the fast tier is not sure. Off the default
 * class path. Start at {@link org.dateline.enrich.accurate.AccurateTier}.
 */
@NullMarked
package org.dateline.enrich.accurate;

import org.jspecify.annotations.NullMarked;
