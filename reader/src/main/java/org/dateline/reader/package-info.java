/**
 * Search and stream over the enriched topic, for programs and for people: an index of its own, fed from the topic. Start
 * at {@link ReaderService}.
 */
@NullMarked
package org.dateline.reader;

import org.jspecify.annotations.NullMarked;
