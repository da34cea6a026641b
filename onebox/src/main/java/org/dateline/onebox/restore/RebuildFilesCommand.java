package org.dateline.onebox.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.delivery.topic.TopicIds;
import org.dateline.delivery.topic.TopicKeys;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.ArticleFiles;
import org.dateline.sink.files.GroupReport;
import org.dateline.sink.files.Verification;
import org.dateline.sink.manifest.ArticleTree;
import org.dateline.sink.manifest.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline rebuild-files}: the out directory from the enriched topic. */
@Command(
        name = "rebuild-files",
        mixinStandardHelpOptions = true,
        description = {
            "Write the files of the out directory anew from the enriched topic, as far as that keeps its records: those"
                    + " that are missing, damaged or older. What is right is left alone.",
            "Damaged files are put aside under .damaged in the out directory; a lost manifest is written from the"
                    + " files. The sink may go on meanwhile, unless the manifest is lost."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:done",
            "1:some records can never be a file; dateline rejected list",
            "2:wrong option, or no such topic",
            "3:Kafka cannot be reached"
        },
        footer = {
            "",
            "Examples:",
            "  dateline rebuild-files",
            "  dateline rebuild-files --out /srv/news && dateline verify --out /srv/news"
        })
public final class RebuildFilesCommand implements Callable<Integer> {
    private static final int AT_A_TIME = 500;

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Option(names = "--out", paramLabel = "DIR", description = "Default: that of the running pipeline, else out.")
    private @Nullable Path out;

    @Option(
            names = "--pretty",
            negatable = true,
            defaultValue = "${env:SINK_PRETTY:-true}",
            fallbackValue = "true",
            description = "Laid out for people (default: SINK_PRETTY, else true).")
    private boolean pretty = true;

    private int written;
    private int right;
    private int deleted;
    private int refused;

    public RebuildFilesCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        Path directory = out == null ? kafka.running().map(RunningPipeline::out).orElse(Path.of("out")) : out;
        String topic = kafka.topics().enriched().name();
        try (TopicScan scan = OpenKafka.scan(kafka.connection())) {
            List<TopicPartition> partitions = scan.partitions(topic);
            if (partitions.isEmpty()) {
                throw CommandFailed.usage("topic " + topic + " is not there: is this the pipeline's Kafka ("
                        + scan.kafka().bootstrapServers() + ")? Where Kafka is lost, see dateline replay");
            }
            prepare(directory, topic, partitions.size());
            rebuild(directory, scan, partitions);
        }
        console.err()
                .println("%,d written, %,d right or newer already, %,d retracted%s"
                        .formatted(written, right, deleted, refused == 0 ? "" : ", %,d refused".formatted(refused)));
        return refused == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void prepare(Path directory, String topic, int partitions) throws IOException {
        Files.createDirectories(directory);
        if (ArticleTree.holdsNdjson(directory)) {
            throw CommandFailed.usage("--out is " + directory + ": holds NDJSON files (SINK_MODE=ndjson); for those let"
                    + " a sink of a new SINK_GROUP write into a new directory");
        }
        long[] known = new long[1];
        Manifest.of(directory).newest(line -> known[0]++);
        if (known[0] == 0 && !ArticleTree.files(directory).isEmpty()) {
            long files = Manifest.rebuild(directory, topic, uri -> TopicKeys.partition(uri, partitions));
            console.err().println("the manifest is lost: written anew from %,d files".formatted(files));
        }
        for (Verification.Finding finding : Verification.of(directory).report().findings()) {
            if (finding.kind() == Verification.Kind.DAMAGED) {
                putAside(directory, finding.subject());
            }
        }
    }

    private void putAside(Path directory, String path) throws IOException {
        Path aside = directory.resolve(".damaged").resolve(path);
        Files.createDirectories(aside.getParent());
        Files.move(directory.resolve(path), aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        console.err().println("damaged, put aside: " + aside);
    }

    private void rebuild(Path directory, TopicScan scan, List<TopicPartition> partitions) throws IOException {
        String topic = partitions.get(0).topic();
        String topicId;
        try (Admin admin = scan.kafka().admin()) {
            topicId = TopicIds.of(admin, topic);
        }
        try (IoThreads threads = new IoThreads(IoThreads.DEFAULT_THREADS);
                ArticleFiles files = new ArticleFiles(directory, pretty, topicId, threads, Clock.systemUTC())) {
            List<IncomingRecord> batch = new ArrayList<>();
            IOException[] failure = new IOException[1];
            scan.read(scan.beginnings(partitions), record -> {
                batch.add(IncomingRecord.of(record));
                if (batch.size() == AT_A_TIME) {
                    failure[0] = write(files, batch);
                }
                return failure[0] == null;
            });
            IOException last = failure[0] == null ? write(files, batch) : failure[0];
            if (last != null) {
                throw CommandFailed.refused(directory + " cannot be written: " + last);
            }
        }
    }

    /** Counts what became of them; gives back why it could not be done. */
    private @Nullable IOException write(ArticleFiles files, List<IncomingRecord> batch) {
        try {
            GroupReport report = files.write(batch);
            written += report.written().size();
            right += report.unchanged() + report.superseded();
            deleted += report.deleted();
            refused += report.refused().size();
            batch.clear();
            return null;
        } catch (IOException e) {
            return e;
        }
    }
}
