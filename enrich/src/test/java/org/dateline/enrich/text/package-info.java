@NullMarked
package org.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
