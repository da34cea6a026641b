@NullMarked
package org.dateline.delivery.hanging;

import org.jspecify.annotations.NullMarked;
