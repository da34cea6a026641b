/** Tests of the generators of known things. */
@NullMarked
package org.dateline.workshop.known;

import org.jspecify.annotations.NullMarked;
