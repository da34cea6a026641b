/** The headline, given or derived. Start at {@link org.dateline.enrich.headline.HeadlineAnnotator}. */
@NullMarked
package org.dateline.enrich.headline;

import org.jspecify.annotations.NullMarked;
