/**
 * Reads an article out of an HTML page: its text without what stands around it, and what the page says of itself. Pure
 * functions of the page; nothing is fetched. Start at {@link Page}.
 */
@NullMarked
package org.dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
