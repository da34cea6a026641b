@NullMarked
package org.dateline.enrich.accurate;

import org.jspecify.annotations.NullMarked;
