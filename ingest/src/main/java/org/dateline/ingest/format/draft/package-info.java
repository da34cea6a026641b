/**
 * An article while its fields are read, whatever names they have in the document, and the rules for single values:
 * URIs, languages, times, bylines. Start at {@link org.dateline.ingest.format.draft.Draft}.
 */
@NullMarked
package org.dateline.ingest.format.draft;

import org.jspecify.annotations.NullMarked;
