/** The manifest by itself: what it keeps, and what it costs. */
@NullMarked
package org.dateline.sink.manifest;

import org.jspecify.annotations.NullMarked;
