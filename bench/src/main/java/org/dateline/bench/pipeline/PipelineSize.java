package org.dateline.bench.pipeline;

/**
 * How much is measured.
 *
 * @param warmUp articles before anything is measured
 * @param articles in a repetition
 * @param repetitions of the throughput; 0 leaves it out
 * @param latencyPosts how many single articles are posted at 50 a second; 0 leaves it out
 */
public record PipelineSize(int warmUp, int articles, int repetitions, int latencyPosts) {}
