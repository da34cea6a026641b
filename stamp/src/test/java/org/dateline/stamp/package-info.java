@NullMarked
package org.dateline.stamp;

import org.jspecify.annotations.NullMarked;
