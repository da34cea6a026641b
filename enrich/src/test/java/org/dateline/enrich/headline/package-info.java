@NullMarked
package org.dateline.enrich.headline;

import org.jspecify.annotations.NullMarked;
