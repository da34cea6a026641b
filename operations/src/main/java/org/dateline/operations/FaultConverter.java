package org.dateline.operations;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;

/**
 * How an exception stands in every log of ours: its types and where it was thrown, and its message only where that was
 * written for an operator. What a parser or our own code says of a mistake may quote the article.
 */
public final class FaultConverter extends ThrowableHandlingConverter {
    /** Of topics, brokers, settings, files and connections; never of a record. */
    private static final List<String> SPEAK_TO_OPERATORS = List.of(
            "org.dateline.delivery.",
            "org.dateline.operations.",
            "org.apache.kafka.common.errors.",
            "java.nio.file.",
            "java.net.");

    private static final int USUAL_DEPTH = 30;
    private static final int MOST_CAUSES = 8;

    private int depth = USUAL_DEPTH;

    @Override
    public void start() {
        String option = getFirstOption();
        if (option != null) {
            depth = Integer.parseInt(option);
        }
        super.start();
    }

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int causes = 0; thrown != null && causes < MOST_CAUSES; causes++) {
            text.append(causes == 0 ? "" : "caused by ").append(name(thrown)).append(System.lineSeparator());
            StackTraceElementProxy[] stack = thrown.getStackTraceElementProxyArray();
            for (int at = 0; at < Math.min(depth, stack.length); at++) {
                text.append("    ").append(stack[at].getSTEAsString()).append(System.lineSeparator());
            }
            thrown = thrown.getCause();
        }
        return text.toString();
    }

    private static String name(IThrowableProxy thrown) {
        String type = thrown.getClassName();
        return thrown.getMessage() != null && SPEAK_TO_OPERATORS.stream().anyMatch(type::startsWith)
                ? type + ": " + thrown.getMessage().replaceAll("\\s+", " ")
                : type;
    }
}
