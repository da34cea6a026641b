/**
 * Looking at topics from outside any group: what a partition holds and what a group has still to read. Start at {@link
 * org.dateline.delivery.scan.TopicScan}.
 */
@NullMarked
package org.dateline.delivery.scan;

import org.jspecify.annotations.NullMarked;
