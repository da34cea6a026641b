/** How well topics are found: start at {@link org.dateline.enrich.topic.score.TopicEvaluation}. */
@NullMarked
package org.dateline.enrich.topic.score;

import org.jspecify.annotations.NullMarked;
