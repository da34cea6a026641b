/**
 * Bytes as sources send them, turned into articles or refused with a code, the field and the rule. Pure: no files, no
 * network, no clock. Start at {@link ArticleFormats}.
 */
@NullMarked
package org.dateline.ingest.format;

import org.jspecify.annotations.NullMarked;
