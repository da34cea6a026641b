/**
 * Articles by HTTP: {@code POST /articles} and the receipts. Nothing is acknowledged to a caller before Kafka has
 * acknowledged it to us. Start at {@link ArticlesServer}.
 */
@NullMarked
package org.dateline.ingest.http;

import org.jspecify.annotations.NullMarked;
