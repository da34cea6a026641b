/** The commands as a user types them. */
@NullMarked
package org.dateline.onebox;

import org.jspecify.annotations.NullMarked;
