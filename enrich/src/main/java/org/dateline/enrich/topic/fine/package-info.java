/**
 * Media Topics below the top levels: terms that speak for a topic are looked up in the text, and what they say together
 * becomes a confidence. Start at {@link org.dateline.enrich.topic.fine.FineTopics}.
 */
@NullMarked
package org.dateline.enrich.topic.fine;

import org.jspecify.annotations.NullMarked;
