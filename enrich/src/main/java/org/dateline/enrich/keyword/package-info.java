/** Words and phrases that set an article apart. Start at {@link org.dateline.enrich.keyword.KeywordAnnotator}. */
@NullMarked
package org.dateline.enrich.keyword;

import org.jspecify.annotations.NullMarked;
