@NullMarked
package org.dateline.enrich.keyword;

import org.jspecify.annotations.NullMarked;
