/**
 * The index: what an article is in it, how it is fed from the topic, and how far it has come. Start at
 * {@link ArticleIndex}.
 */
@NullMarked
package org.dateline.reader.index;

import org.jspecify.annotations.NullMarked;
