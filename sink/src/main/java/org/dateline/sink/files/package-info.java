/** A file an article, written in groups that survive a crash. Start at {@link ArticleFiles}. */
@NullMarked
package org.dateline.sink.files;

import org.jspecify.annotations.NullMarked;
