/**
 * What puts one half back from the other after a loss: {@code rebuild-files} the out directory from the topic, {@code
 * replay} the topics from the out directory. Start at {@link RebuildFilesCommand} and {@link ReplayCommand}.
 */
@NullMarked
package org.dateline.onebox.restore;

import org.jspecify.annotations.NullMarked;
