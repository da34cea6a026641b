/**
 * Which known person, organisation, work or event is meant by a name, or that it is not sure. Start at {@link
 * org.dateline.enrich.link.LinkAnnotator}.
 */
@NullMarked
package org.dateline.enrich.link;

import org.jspecify.annotations.NullMarked;
