@NullMarked
package org.dateline.enrich.known;

import org.jspecify.annotations.NullMarked;
