/** What every command shares: the terminal, exit codes, and how Kafka is reached. Start at {@link Console}. */
@NullMarked
package org.dateline.onebox.console;

import org.jspecify.annotations.NullMarked;
