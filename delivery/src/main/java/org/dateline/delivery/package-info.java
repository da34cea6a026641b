/**
 * How messages are said on Kafka. {@code record}: what comes in and goes out; {@code kafka}: clients that keep the promises;
 * {@code topic}: the topics that a service owns; {@code loop}: exactly once from topic to topic, and stored before committed;
 * {@code hanging}: transactions that nobody ends; {@code scan} and {@code rejected}: for those who look after it.
 */
@NullMarked
package org.dateline.delivery;

import org.jspecify.annotations.NullMarked;
