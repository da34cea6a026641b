package org.dateline.onebox;

import org.apache.kafka.common.KafkaException;
import org.dateline.broker.BrokerRefused;
import org.dateline.delivery.KafkaUnavailable;
import org.dateline.delivery.TopicDiffers;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.operations.BadSettings;
import picocli.CommandLine;

/** What a command threw, as a sentence and an exit code. A stack trace only for what nobody foresaw. */
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
        thrown.printStackTrace(console.err());
        return said(thrown, ExitCode.REFUSED);
    }

    private int said(Exception thrown, int exitCode) {
        String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        console.err().println(console.errStyle().bad("dateline: ") + message);
        return exitCode;
    }
}
