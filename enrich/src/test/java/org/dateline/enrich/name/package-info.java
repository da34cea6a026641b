@NullMarked
package org.dateline.enrich.name;

import org.jspecify.annotations.NullMarked;
