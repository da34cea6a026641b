/** The topics that a service owns, and whether the broker is fit for them. Start at {@link org.dateline.delivery.topic.OwnedTopics}. */
@NullMarked
package org.dateline.delivery.topic;

import org.jspecify.annotations.NullMarked;
