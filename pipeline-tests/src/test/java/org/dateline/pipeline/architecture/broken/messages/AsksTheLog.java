package org.dateline.pipeline.architecture.broken.messages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks: messages knows Jackson and nothing else. */
public final class AsksTheLog {
    static final Logger LOG = LoggerFactory.getLogger(AsksTheLog.class);
}
