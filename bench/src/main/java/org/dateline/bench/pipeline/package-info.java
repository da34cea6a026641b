/** The whole pipeline, from a request to a durable file. Start at {@link org.dateline.bench.pipeline.PipelineBench}. */
@NullMarked
package org.dateline.bench.pipeline;

import org.jspecify.annotations.NullMarked;
