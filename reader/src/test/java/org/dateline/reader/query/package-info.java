@NullMarked
package org.dateline.reader.query;

import org.jspecify.annotations.NullMarked;
