@NullMarked
package org.dateline.enrich.summary;

import org.jspecify.annotations.NullMarked;
