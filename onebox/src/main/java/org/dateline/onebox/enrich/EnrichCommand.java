package org.dateline.onebox.enrich;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Deadline;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.FormatOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline enrich}: records without Kafka. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Enrich articles without Kafka: records as NDJSON on standard output, in the order of the input, on all"
                    + " cores, in bounded memory.",
            "A line that is no article is named on standard error with its number; the others go on."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:every article enriched",
            "1:something was refused, or the output could not be written",
            "2:wrong option, or no input",
            "141:whoever read the output has gone, as head does when it has its lines"
        },
        footer = {
            "",
            "A line of NDJSON is {\"text\": ...} with optional uri, title, published and language, or a ninjs document;"
                    + " every format that dateline read knows is taken.",
            "A heap of 1 GB carries any length of input; DATELINE_JAVA_OPTS=-Xmx2g where there are many cores.",
            "",
            "Examples:",
            "  dateline enrich --pretty story.txt",
            "  dateline enrich wire.ndjson > enriched.ndjson",
            "  zcat archive.ndjson.gz | dateline enrich - | jq -r .enrichment.headline.value",
            "  echo '{\"text\": \"Seoul said on Monday ...\"}' | dateline enrich"
        })
public final class EnrichCommand implements Callable<Integer> {
    private static final int MAX_ITEM_BYTES = 16_000_000;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files or directories; - is standard input.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatOption.class,
            description =
                    "text, ndjson, ninjs, html, feed, newsml, csv, markdown, mail, warc, zip, ... Default: by content,"
                            + " else by the file's name, else text.")
    private @Nullable Format format;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "Encoding of the files that have no byte order mark. Default: UTF-8.")
    private @Nullable String charset;

    @Option(names = "--pretty", description = "Indented records, for reading.")
    private boolean pretty;

    @Option(names = "--threads", paramLabel = "COUNT", description = "Articles at a time. Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--topics",
            paramLabel = "TIER",
            defaultValue = "${env:ENRICH_TOPICS:-fast}",
            description = "fast, or accurate: a sentence encoder where the fast tier is not sure (default:"
                    + " ENRICH_TOPICS, now ${DEFAULT-VALUE}).")
    private String topics = TopicSettings.DEFAULT.tier();

    @Option(
            names = "--embedding",
            defaultValue = "${env:ENRICH_EMBEDDING:-false}",
            description = "Serve the accurate tier's vector as enrichment.embedding (default: ENRICH_EMBEDDING).")
    private boolean embedding;

    public EnrichCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (files.isEmpty() && console.inIsTerminal()) {
            throw CommandFailed.usage(
                    "no input: name a file, or pipe articles in (dateline enrich --help has examples)");
        }
        if (threads < 1) {
            throw CommandFailed.usage("--threads is " + threads + ": must be at least 1");
        }
        TopicSettings settings = new TopicSettings(topics, embedding);
        settings.problems("--topics", "--embedding").forEach(problem -> {
            throw CommandFailed.usage(problem);
        });
        Tally tally = new Tally(console);
        try (Enricher enricher = Enricher.standard(settings, threads, Deadline.of(DEADLINE))) {
            OrderedEnrichment enrichment = new OrderedEnrichment(
                    enricher,
                    enriched -> pretty ? MessageJson.pretty(MessageJson.tree(enriched)) : MessageJson.write(enriched),
                    tally);
            read(enrichment);
            enrichment.finish();
        } catch (OutOfMemoryError e) {
            throw CommandFailed.refused(
                    "the heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB is too small for these articles:"
                            + " set DATELINE_JAVA_OPTS=-Xmx2g, or fewer --threads; what was written is complete"
                            + " up to the last line");
        }
        return tally.finish();
    }

    private void read(OrderedEnrichment enrichment) throws InterruptedException {
        Input input = new Input(format, charset, new ArticleReader(Limits.ofItemBytes(MAX_ITEM_BYTES)));
        List<Path> all = files.isEmpty() ? List.of(Path.of("-")) : files;
        for (Path file : all) {
            boolean goOn =
                    file.toString().equals("-") ? standardInput(input, enrichment) : input.read(file, enrichment::take);
            if (!goOn) {
                return;
            }
        }
    }

    private boolean standardInput(Input input, OrderedEnrichment enrichment) throws InterruptedException {
        try {
            return input.stream(console.in(), "(standard input)", null, enrichment::take);
        } catch (IOException e) {
            throw CommandFailed.usage("standard input cannot be read: " + e.getMessage());
        }
    }
}
