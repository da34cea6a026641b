package org.dateline.onebox.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.enrich.EnrichService;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.Style;
import org.dateline.onebox.doctor.Finding.Severity;
import org.dateline.sink.SinkService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline doctor}: what is wrong with a set-up. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Look at everything that dateline needs, and say what is wrong and how to cure it.",
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:nothing is wrong", "1:there are problems, each with its cure", "2:wrong option"},
        footer = {
            "",
            "Examples:",
            "  dateline doctor",
            "  dateline doctor --cure",
            "  dateline doctor --bootstrap-servers kafka.example:9093 --kafka-properties client.properties"
        })
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private final KafkaOptions kafka;

    @Option(names = "--out", paramLabel = "DIR", description = "Output directory. Default: out.")
    private Path out = Path.of("out");

    @Option(names = "--inbox", paramLabel = "DIR", description = "Watched directory. Default: inbox.")
    private Path inbox = Path.of("inbox");

    @Option(
            names = "--cure",
            description = "End transactions that hang: those that hold back every reader although their coordinator has"
                    + " done with them. What is alive is left alone.")
    private boolean cure;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    public DoctorCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        List<Finding> findings =
                new ArrayList<>(new MachineChecks(kafka.running()).all(List.of(kafka.data(), out, inbox), environment));
        findings.addAll(kafkaFindings());
        findings.forEach(json ? this::printJson : this::print);
        console.out().flush();
        long problems = findings.stream()
                .filter(finding -> finding.severity() == Severity.PROBLEM)
                .count();
        if (!json) {
            console.err()
                    .println(
                            problems == 0 ? "nothing is wrong" : problems + (problems == 1 ? " problem" : " problems"));
        }
        return problems == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    /** Settings that nobody could connect with are a finding like any other, and hide none. */
    private List<Finding> kafkaFindings() {
        try {
            return new KafkaChecks(kafka.connection(), kafka.topics(), groups(), cure).all();
        } catch (CommandFailed e) {
            return List.of(Finding.problem(
                    "kafka settings", String.valueOf(e.getMessage()), "correct or unset it: docs/operations.md"));
        }
    }

    private List<String> groups() {
        String prefix = kafka.topicPrefix();
        return List.of(
                environment.getOrDefault("ENRICH_GROUP", EnrichService.groupId(prefix)),
                environment.getOrDefault("SINK_GROUP", SinkService.groupId(prefix)));
    }

    private void print(Finding finding) {
        Style style = console.outStyle();
        String mark = switch (finding.severity()) {
            case OK -> style.good("ok     ");
            case NOTE -> style.doubtful("note   ");
            case PROBLEM -> style.bad("PROBLEM");
        };
        console.out().println("%s  %-14s %s".formatted(mark, finding.check(), OneLine.of(finding.explanation())));
        if (!finding.cure().isEmpty()) {
            console.out().println("         %-14s -> %s".formatted("", finding.cure()));
        }
    }

    private void printJson(Finding finding) {
        ObjectNode line = MessageJson.mapper().createObjectNode();
        line.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        line.put("check", finding.check());
        line.put("explanation", finding.explanation());
        if (!finding.cure().isEmpty()) {
            line.put("cure", finding.cure());
        }
        console.out().println(line);
    }
}
