/**
 * What an article is about, in IPTC Media Topics. Start at {@link org.dateline.enrich.topic.TopicScorer}, the seat that
 * the fast and the accurate tier take.
 */
@NullMarked
package org.dateline.enrich.topic;

import org.jspecify.annotations.NullMarked;
