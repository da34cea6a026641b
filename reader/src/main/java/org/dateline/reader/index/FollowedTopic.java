package org.dateline.reader.index;

/**
 * The topic that an index is of.
 *
 * @param id Kafka's: another one when a topic of the same name is made anew, or on another cluster
 */
public record FollowedTopic(String name, String id) {}
