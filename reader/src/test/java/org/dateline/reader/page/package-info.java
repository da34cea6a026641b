/** The page in a real Chromium, and the way its files are served; begin with {@code PageInBrowserTest}. */
@NullMarked
package org.dateline.reader.page;

import org.jspecify.annotations.NullMarked;
