@NullMarked
package org.dateline.reader;

import org.jspecify.annotations.NullMarked;
