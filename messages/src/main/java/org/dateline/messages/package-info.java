/** What is said on the topics: articles, enriched articles and rejections, and their JSON. Start at {@link Article}. */
@NullMarked
package org.dateline.messages;

import org.jspecify.annotations.NullMarked;
