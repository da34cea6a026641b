package org.dateline.onebox.rejected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.Redrive;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.Pace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline rejected redrive}. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Hand rejected records in again: the original bytes go back to the topic they came from, and the record is"
                    + " marked, both in one transaction.",
            "A record goes back once. If it is rejected again it comes back as a new record with one attempt more, and"
                    + " beyond --max-attempts it stays: so nothing goes round for ever.",
            "An article that has been replaced meanwhile by a version without a number is overwritten by the older"
                    + " text."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all handed in again",
            "1:some were not, each named on standard error",
            "2:wrong option, or no such record",
            "3:Kafka cannot be reached"
        },
        footer = {
            "",
            "Examples:",
            "  dateline rejected redrive 0/12 3/4",
            "  dateline rejected redrive --all --reason internal --mended --dry-run",
            "  dateline rejected redrive --all --stage sink --since 2h --rate 50/s",
            "  dateline rejected redrive --all --max-attempts 3"
        })
final class RedriveRejected implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            converter = RecordIdOption.class,
            description = "As rejected list shows them: 0/12.")
    private List<RecordId> ids = new ArrayList<>();

    @Option(names = "--all", description = "Everything that waits.")
    private boolean all;

    @Mixin
    private final RejectedFilter filter = new RejectedFilter();

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = Pace.Rate.class,
            description = "At most so many a second, such as 50/s. Default: as many as Kafka takes.")
    private double rate = Double.POSITIVE_INFINITY;

    @Option(
            names = "--mended",
            description = "Only those that this version takes: each is tried here first, without Kafka.")
    private boolean mended;

    @Option(
            names = "--max-attempts",
            paramLabel = "COUNT",
            description = "Refuse what has been handed in this often. Default: ${DEFAULT-VALUE}.")
    private int maxAttempts = Redrive.Limits.ATTEMPTS;

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    RedriveRejected(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() == !all) {
            throw CommandFailed.usage("name the records (dateline rejected redrive 0/12), or say --all; not both");
        }
        if (!all && filter.asksForSome()) {
            throw CommandFailed.usage(
                    "a filter such as --reason goes with --all: records that are named are all meant");
        }
        try (RejectedScan scan = RejectedScan.open(kafka);
                PresentVersion present = new PresentVersion();
                Redrive redrive = redrive(scan, present)) {
            if (all) {
                scan.read(record -> {
                    if (filter.takes(record)) {
                        redrive.addUnlessDone(record);
                    }
                    return true;
                });
            } else {
                ids.stream().distinct().forEach(id -> redrive.add(scan.find(id)));
            }
            redrive.finish();
            console.err()
                    .println(redrive.handedIn() + (dryRun ? " would be" : "") + " handed in again, " + redrive.refused()
                            + " refused");
            return redrive.refused() == 0 ? ExitCode.OK : ExitCode.REFUSED;
        }
    }

    private Redrive redrive(RejectedScan scan, PresentVersion present) {
        Redrive.Limits limits =
                new Redrive.Limits(maxAttempts, Pace.of(rate), mended ? present::objection : record -> null);
        return dryRun
                ? Redrive.rehearse(kafka.topics(), scan.records(), limits, this::say)
                : Redrive.open(kafka.connection(), kafka.topics(), scan.records(), limits, this::say);
    }

    private void say(String line) {
        console.err().println(OneLine.of(line));
    }
}
