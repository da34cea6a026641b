@NullMarked
package org.dateline.onebox.bench;

import org.jspecify.annotations.NullMarked;
