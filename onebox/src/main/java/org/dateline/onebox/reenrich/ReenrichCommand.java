package org.dateline.onebox.reenrich;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.enrich.EnrichService;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.console.Pace;
import org.dateline.onebox.diff.Diff;
import org.dateline.onebox.diff.DiffOptions;
import org.dateline.onebox.diff.DiffReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline reenrich}: articles that are there already, made anew by the present annotators. */
@Command(
        name = "reenrich",
        mixinStandardHelpOptions = true,
        description = {
            "Enrich articles anew that are on the topic already: those whose record other annotators made than the"
                    + " present ones, or one that failed. The enrich service does it, behind live articles.",
            "A record that would say the same is not written again, and an older version never takes the place of a"
                    + " newer one. Killed at any moment it goes on when it is called again. See docs/adr/0060."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:done, or nothing to do",
            "1:some articles are older than the topic keeps them, and stay as they are",
            "2:wrong option, or no such topic",
            "3:Kafka cannot be reached"
        },
        footer = {
            "",
            "Which annotators are the present ones is taken from ENRICH_ANNOTATORS, ENRICH_TOPICS and"
                    + " ENRICH_EMBEDDING, as the service has them, and from this build.",
            "",
            "Examples:",
            "  dateline reenrich --dry-run --since 7d --html changes.html     what a new version would change, and no"
                    + " more",
            "  dateline reenrich --annotator 'entity<2+7f3c' --rate 20/s",
            "  dateline reenrich --topic politics --diff --json | jq '.fields[] | {field, changed}'"
        })
public final class ReenrichCommand implements Callable<Integer> {
    private static final int AT_A_TIME = 100;

    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private final KafkaOptions kafka;

    @Mixin
    private final Wanted wanted = new Wanted();

    @Mixin
    private final DiffOptions shown = new DiffOptions();

    @Option(names = "--dry-run", description = "Enrich here, write nothing, and show what would change.")
    private boolean dryRun;

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = Pace.Rate.class,
            description = "At most so many a second. Default: as many as enrich does while live articles do not wait.")
    private double rate = Double.POSITIVE_INFINITY;

    @Option(names = "--diff", description = "Show what changed: each field, how often, and samples.")
    private boolean showDiff;

    public ReenrichCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        Diff diff = shown.diff();
        try (PresentAnnotators present = PresentAnnotators.load(environment);
                TopicScan scan = OpenKafka.scan(kafka.connection())) {
            Map<String, Candidate> candidates =
                    Candidates.find(scan, kafka.topics().enriched(), wanted, present);
            say("%,d to be enriched anew".formatted(candidates.size()));
            int gone = candidates.isEmpty() ? 0 : made(scan, candidates, present, diff);
            report(new DiffReport(diff));
            return gone == 0 ? ExitCode.OK : ExitCode.REFUSED;
        }
    }

    private int made(TopicScan scan, Map<String, Candidate> candidates, PresentAnnotators present, Diff diff) {
        Pace pace = Pace.of(rate);
        try (Remake remake = dryRun ? new InProcess(present.enricher()) : throughKafka(scan, pace)) {
            Reenrichment run = new Reenrichment(scan, newest(scan, candidates), remake, diff);
            run.run(candidates.values(), dryRun ? AT_A_TIME : pace.portion(AT_A_TIME), done -> {
                if (console.errIsTerminal()) {
                    console.err().print("\r%,d of %,d".formatted(done, candidates.size()));
                }
            });
            if (console.errIsTerminal()) {
                console.err().println();
            }
            if (run.newer() > 0) {
                say("%,d left out: a newer version or a retraction came since".formatted(run.newer()));
            }
            if (run.gone() > 0) {
                say("%,d left as they are: their article is older than %s keeps it"
                        .formatted(run.gone(), kafka.topics().articles().name()));
            }
            return run.gone();
        }
    }

    private Remake throughKafka(TopicScan scan, Pace pace) {
        Topics topics = kafka.topics();
        String group = environment.getOrDefault("ENRICH_GROUP", EnrichService.groupId(kafka.topicPrefix()));
        return new ThroughKafka(scan, topics, group, pace, this::say);
    }

    private NewestVersions newest(TopicScan scan, Map<String, Candidate> candidates) {
        List<TopicPartition> partitions =
                scan.partitions(kafka.topics().articles().name());
        if (partitions.isEmpty()) {
            throw CommandFailed.usage("topic " + kafka.topics().articles().name() + " is not there");
        }
        // All partitions: an article that came without a key may stand in any.
        return new NewestVersions(scan, Candidates.beginnings(scan, partitions, wanted.since()), candidates.keySet());
    }

    private void report(DiffReport report) throws IOException {
        shown.show(report, showDiff || dryRun, console);
        say(report.summary() + (dryRun ? " (dry run: nothing was written)" : ""));
    }

    private void say(String sentence) {
        console.err().println(sentence);
    }
}
