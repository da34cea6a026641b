/** The command {@code enrich}: articles in, enriched records out, without Kafka. Start at {@link EnrichCommand}. */
@NullMarked
package org.dateline.onebox.enrich;

import org.jspecify.annotations.NullMarked;
