package org.dateline.onebox.rejected;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline rejected list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "What waits on the rejected topic: id, reason, stage, attempts, origin and the sentence.",
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:listed", "2:wrong option, or no such topic", "3:Kafka cannot be reached"},
        footer = {
            "",
            "Examples:",
            "  dateline rejected list",
            "  dateline rejected list --reason not-json --stage enrich --since 24h",
            "  dateline rejected list --json | jq -r .message | sort | uniq -c"
        })
final class ListRejected implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Option(names = "--json", description = "One JSON object a line, without the bytes.")
    private boolean json;

    @Option(names = "--all", description = "Also those that have been handed in again.")
    private boolean all;

    @Mixin
    private final RejectedFilter filter = new RejectedFilter();

    private final Map<String, Integer> counts = new TreeMap<>();

    ListRejected(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        try (RejectedScan scan = RejectedScan.open(kafka)) {
            Set<RecordId> redriven = scan.redriven();
            scan.read(record -> {
                boolean again = redriven.contains(record.id());
                if (filter.takes(record) && (all || !again)) {
                    counts.merge(record.reason(), 1, Integer::sum);
                    print(record, again);
                }
                return !console.out().checkError();
            });
        }
        summary();
        return ExitCode.OK;
    }

    private void print(RejectedRecord record, boolean redriven) {
        if (json) {
            console.out().println(record.json(redriven));
            return;
        }
        Style style = console.outStyle();
        String head = "%-8s %-10s".formatted(record.id(), record.reason());
        String tail = "  " + OneLine.of(record.origin()) + (redriven ? "  (handed in again)" : attempts(record));
        console.out()
                .println(style.bold(head) + "  "
                        + console.fitted(OneLine.of(record.message()), head.length() + tail.length() + 2)
                        + style.dim(tail));
    }

    private static String attempts(RejectedRecord record) {
        return record.rejection() == null || record.rejection().attempts() < 2
                ? ""
                : "  attempt " + record.rejection().attempts();
    }

    private void summary() {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (!json && total == 0) {
            console.err()
                    .println("nothing waits: nothing was rejected" + (all ? "" : ", or all of it was handed in again"));
        } else if (!json) {
            console.err().println(total + " rejected: " + counts + "; dateline rejected show ID for one");
        }
    }
}
