/**
 * A real, single Kafka broker (KRaft) in a child process with a class path of its own: for the one-command pipeline and
 * for tests on a machine without Docker. Start at {@link EmbeddedBroker}.
 */
@NullMarked
package org.dateline.broker;

import org.jspecify.annotations.NullMarked;
