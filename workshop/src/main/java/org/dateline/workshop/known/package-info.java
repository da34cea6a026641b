/** The table of organisations, made from public sources. */
@NullMarked
package org.dateline.workshop.known;

import org.jspecify.annotations.NullMarked;
