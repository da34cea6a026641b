@NullMarked
package org.dateline.enrich.place.resolve;

import org.jspecify.annotations.NullMarked;
