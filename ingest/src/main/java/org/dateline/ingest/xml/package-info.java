/** XML that is read strictly: no DTD, no entity, bounded depth and attributes. Start at {@link HardenedXml}. */
@NullMarked
package org.dateline.ingest.xml;

import org.jspecify.annotations.NullMarked;
