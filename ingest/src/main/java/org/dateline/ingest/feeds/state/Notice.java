package org.dateline.ingest.feeds.state;

import java.time.Instant;

/**
 * A hub has said that a feed has changed.
 *
 * @param id of this notice alone: clocks of instances differ
 * @param at when it came
 */
public record Notice(String id, Instant at) {}
