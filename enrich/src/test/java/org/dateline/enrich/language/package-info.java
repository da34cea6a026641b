@NullMarked
package org.dateline.enrich.language;

import org.jspecify.annotations.NullMarked;
