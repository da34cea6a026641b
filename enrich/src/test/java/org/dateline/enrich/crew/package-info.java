@NullMarked
package org.dateline.enrich.crew;

import org.jspecify.annotations.NullMarked;
