@NullMarked
package org.dateline.reader.index;

import org.jspecify.annotations.NullMarked;
