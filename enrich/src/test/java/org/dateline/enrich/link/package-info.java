/** Tests of {@link org.dateline.enrich.link.LinkAnnotator}. */
@NullMarked
package org.dateline.enrich.link;

import org.jspecify.annotations.NullMarked;
