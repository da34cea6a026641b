/**
 * All of Dateline in one command: the pipeline with a broker of its own, and the tools to feed, watch and mend any
 * pipeline. A package for each command. Start at {@link DatelineMain}.
 */
@NullMarked
package org.dateline.onebox;

import org.jspecify.annotations.NullMarked;
