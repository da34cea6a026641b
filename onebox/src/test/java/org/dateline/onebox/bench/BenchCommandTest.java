package org.dateline.onebox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    @Test
    void two_dashes_and_what_follows_them_reach_the_bench() {
        String[] given = {"--only", "micro", "--", "TopicsBenchmark", "-prof", "gc"};

        assertThat(handedOn(given)).containsExactly(given);
    }

    @Test
    void without_dashes_everything_is_for_the_bench_itself() {
        assertThat(handedOn("--quick", "--dir", "/tmp/x", "--help"))
                .containsExactly("--quick", "--dir", "/tmp/x", "--help");
    }

    /** Below the dateline command, which has a delimiter of its own. */
    private static Iterable<String> handedOn(String... arguments) {
        CommandLine bench = BenchCommand.commandLine(new Properties());
        CommandLine dateline = new CommandLine(new Dateline()).addSubcommand(bench);
        String[] line = new String[arguments.length + 1];
        line[0] = "bench";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        dateline.parseArgs(line);
        BenchCommand command = bench.getCommand();
        return command.arguments();
    }

    @CommandLine.Command(name = "dateline")
    private static final class Dateline {}
}
