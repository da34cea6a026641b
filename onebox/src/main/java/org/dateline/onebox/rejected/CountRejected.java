package org.dateline.onebox.rejected;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline rejected count}. */
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        description = "How many wait on the rejected topic, by reason, stage, source or day.",
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:counted", "2:wrong option, or no such topic", "3:Kafka cannot be reached"},
        footer = {
            "",
            "Examples:",
            "  dateline rejected count",
            "  dateline rejected count --by source --since 24h",
            "  dateline rejected count --by day --reason schema --json"
        })
final class CountRejected implements Callable<Integer> {
    /** What they are counted by. */
    enum By {
        REASON,
        STAGE,
        SOURCE,
        DAY
    }

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Mixin
    private final RejectedFilter filter = new RejectedFilter();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "reason (default), stage, source (file or address without its line, else topic) or day (UTC).")
    private By by = By.REASON;

    @Option(names = "--all", description = "Also those that have been handed in again.")
    private boolean all;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    CountRejected(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        Map<String, Integer> counts = new TreeMap<>();
        try (RejectedScan scan = RejectedScan.open(kafka)) {
            Set<RecordId> redriven = scan.redriven();
            scan.read(record -> {
                if (filter.takes(record) && (all || !redriven.contains(record.id()))) {
                    counts.merge(what(record), 1, Integer::sum);
                }
                return true;
            });
        }
        if (json) {
            ObjectNode object = MessageJson.mapper().createObjectNode();
            counts.forEach(object::put);
            console.out().println(object);
        } else {
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                    .forEach(entry -> console.out().println("%,8d  %s".formatted(entry.getValue(), entry.getKey())));
        }
        console.out().flush();
        return ExitCode.OK;
    }

    private String what(RejectedRecord record) {
        Rejection rejection = record.rejection();
        if (by == By.REASON || rejection == null) {
            return record.reason();
        }
        return switch (by) {
            case STAGE -> rejection.stage();
            case DAY ->
                LocalDate.ofInstant(rejection.rejectedAt(), ZoneOffset.UTC).toString();
            default ->
                rejection.origin().topic() == null
                        ? OneLine.of(record.origin()).replaceAll(":\\d+$", "")
                        : rejection.origin().topic();
        };
    }
}
