/** The command {@code doctor}: what is wrong with a set-up, and the cure. Start at {@link DoctorCommand}. */
@NullMarked
package org.dateline.onebox.doctor;

import org.jspecify.annotations.NullMarked;
