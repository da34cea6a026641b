/** How well topics are found: start at {@link org.dateline.workshop.topic.score.TopicEvaluation}. */
@NullMarked
package org.dateline.workshop.topic.score;

import org.jspecify.annotations.NullMarked;
