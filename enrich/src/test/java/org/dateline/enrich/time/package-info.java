@NullMarked
package org.dateline.enrich.time;

import org.jspecify.annotations.NullMarked;
