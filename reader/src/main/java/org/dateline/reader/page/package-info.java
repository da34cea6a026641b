/**
 * The page in the browser: files of this package's resources, served as they are. Start at {@link
 * org.dateline.reader.page.Page}; the page itself begins in {@code index.html} and {@code app.js}.
 */
@NullMarked
package org.dateline.reader.page;

import org.jspecify.annotations.NullMarked;
