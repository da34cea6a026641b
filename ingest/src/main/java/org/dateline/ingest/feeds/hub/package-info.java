/** WebSub: subscribing at the hubs that feeds name, and what hubs say when they call. Start at
 * {@link org.dateline.ingest.feeds.hub.HubRounds}. */
@NullMarked
package org.dateline.ingest.feeds.hub;

import org.jspecify.annotations.NullMarked;
