/** When the article was published, how precisely that is known, and what says so. Start at {@link org.dateline.enrich.published.PublishedAnnotator}. */
@NullMarked
package org.dateline.enrich.published;

import org.jspecify.annotations.NullMarked;
