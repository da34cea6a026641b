@NullMarked
package org.dateline.enrich.place;

import org.jspecify.annotations.NullMarked;
