@NullMarked
package org.dateline.enrich.published;

import org.jspecify.annotations.NullMarked;
