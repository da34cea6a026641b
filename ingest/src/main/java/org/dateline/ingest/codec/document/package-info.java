/**
 * Inputs that are one article: plain text, Markdown, a web page, a mail. What reads their words stands in
 * {@code ingest.format}, {@code ingest.page} and libraries; here it becomes an article. Start at
 * {@link org.dateline.ingest.codec.document.WebPage}.
 */
@NullMarked
package org.dateline.ingest.codec.document;

import org.jspecify.annotations.NullMarked;
