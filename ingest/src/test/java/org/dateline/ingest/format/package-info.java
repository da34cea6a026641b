@NullMarked
package org.dateline.ingest.format;

import org.jspecify.annotations.NullMarked;
