/** WARC and ARC as they really come: cut, mis-declared, with lost members; each record that is there. Start at {@link WarcRecords}. */
@NullMarked
package org.dateline.ingest.warc;

import org.jspecify.annotations.NullMarked;
