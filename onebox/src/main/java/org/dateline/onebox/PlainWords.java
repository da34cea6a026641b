package org.dateline.onebox;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;
import org.dateline.broker.BrokerRefused;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.topic.TopicDiffers;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.operations.BadSettings;
import picocli.CommandLine;

/**
 * What a command threw, as a sentence and an exit code. Never a stack trace: that of what nobody foresaw goes to a file of
 * its own, which only the user can read, since its messages may hold an article's text.
 */
record PlainWords(Console console) implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        if (thrown instanceof CommandFailed failed) {
            return said(failed, failed.exitCode());
        }
        if (thrown instanceof BadSettings bad && bad.problems().size() > 1) {
            console.err().println(console.errStyle().bad("dateline: ") + "these settings are wrong:");
            bad.problems().forEach(problem -> console.err().println("  " + problem));
            return ExitCode.USAGE;
        }
        if (thrown instanceof BadSettings || thrown instanceof BrokerRefused || thrown instanceof TopicDiffers) {
            return said(thrown, ExitCode.USAGE);
        }
        if (thrown instanceof KafkaUnavailable || thrown instanceof KafkaException) {
            return said(thrown, ExitCode.UNREACHABLE);
        }
        return unforeseen(thrown);
    }

    /** Our own mistake, or a machine that cannot go on; from any thread. */
    int unforeseen(Throwable thrown) {
        String what = thrown instanceof OutOfMemoryError
                ? "the memory is used up: give the JVM more, such as DATELINE_JAVA_OPTS=-Xmx2g"
                : "a mistake of ours, please report it: " + thrown.getClass().getName();
        console.err().println(console.errStyle().bad("dateline: ") + what + details(thrown));
        return ExitCode.REFUSED;
    }

    private static String details(Throwable thrown) {
        try {
            Path file = Files.createTempFile("dateline-fault-", ".txt");
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            Files.writeString(file, text.toString());
            return " (" + file + " says where)";
        } catch (IOException e) {
            StackTraceElement[] stack = thrown.getStackTrace();
            return stack.length == 0 ? "" : " (at " + stack[0] + ")";
        }
    }

    private int said(Exception thrown, int exitCode) {
        String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        console.err().println(console.errStyle().bad("dateline: ") + message);
        return exitCode;
    }
}
