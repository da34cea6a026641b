@NullMarked
package org.dateline.enrich.place.atlas;

import org.jspecify.annotations.NullMarked;
