@NullMarked
package org.dateline.enrich.quote;

import org.jspecify.annotations.NullMarked;
