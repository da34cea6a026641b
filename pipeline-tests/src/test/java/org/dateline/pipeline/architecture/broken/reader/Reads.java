package org.dateline.pipeline.architecture.broken.reader;

/** Breaks nothing. */
public final class Reads {}
