/**
 * Fetches what stands at an address of the web, within bounds, and never from an address that strangers must not reach
 * through us. Start at {@link Fetcher}.
 */
@NullMarked
package org.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
