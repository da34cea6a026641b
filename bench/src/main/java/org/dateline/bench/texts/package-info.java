/** Articles of the size and shape of news, the same from the same seed. Start at {@link org.dateline.bench.texts.GeneratedArticles}. */
@NullMarked
package org.dateline.bench.texts;

import org.jspecify.annotations.NullMarked;
