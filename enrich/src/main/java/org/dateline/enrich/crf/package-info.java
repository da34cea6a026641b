/**
 * A linear-chain conditional random field that marks spans of types in sequences: a compact model format and a decoder; its
 * training is the workshop's. Knows nothing of news or of Dateline, and stands on the JDK alone, so that it can be lifted
 * out as a library. Start at {@link org.dateline.enrich.crf.Decoder}.
 */
@NullMarked
package org.dateline.enrich.crf;

import org.jspecify.annotations.NullMarked;
