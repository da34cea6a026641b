@NullMarked
package org.dateline.enrich.crf;

import org.jspecify.annotations.NullMarked;
