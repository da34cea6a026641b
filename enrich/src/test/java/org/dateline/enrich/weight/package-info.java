@NullMarked
package org.dateline.enrich.weight;

import org.jspecify.annotations.NullMarked;
