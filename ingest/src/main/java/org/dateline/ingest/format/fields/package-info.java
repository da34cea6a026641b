/**
 * Articles with fields under whatever names their senders chose: the small form in JSON, rows of tables, front
 * matter. Start at {@link org.dateline.ingest.format.fields.SmallForm}; which of the names mean what stands in
 * {@code KnownNames}.
 */
@NullMarked
package org.dateline.ingest.format.fields;

import org.jspecify.annotations.NullMarked;
