/** Word lists that stand as files beside the classes that use them. */
@NullMarked
package org.dateline.ingest.words;

import org.jspecify.annotations.NullMarked;
