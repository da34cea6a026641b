package org.dateline.onebox.rejected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline rejected export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Rejected records whole, an object a line: key, headers and the original bytes. rejected import puts them"
                    + " back, on this Kafka or another.",
            "Or, with --files, the original bytes alone, a file each, to be mended and handed in like any other."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:exported", "2:wrong option, or no such topic", "3:Kafka cannot be reached"},
        footer = {
            "",
            "Examples:",
            "  dateline rejected export --since 7d > rejected.ndjson",
            "  dateline rejected export --reason not-json --files mend/ && edit mend/* && dateline send mend/"
        })
final class ExportRejected implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Mixin
    private final RejectedFilter filter = new RejectedFilter();

    @Option(names = "--all", description = "Also those that have been handed in again.")
    private boolean all;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "The original bytes as PARTITION-OFFSET files in this new or empty directory.")
    private @Nullable Path files;

    private int exported;

    ExportRejected(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        if (files != null) {
            prepare(files);
        }
        try (RejectedScan scan = RejectedScan.open(kafka)) {
            Set<RecordId> redriven = scan.redriven();
            scan.read(record -> {
                if (filter.takes(record) && (all || !redriven.contains(record.id()))) {
                    exported++;
                    export(record);
                }
                return !console.out().checkError();
            });
        }
        console.out().flush();
        console.err().println(exported + " exported");
        return ExitCode.OK;
    }

    private static void prepare(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var any = Files.list(directory)) {
            if (any.findAny().isPresent()) {
                throw CommandFailed.usage("--files is " + directory + ": must be a new directory, or an empty one");
            }
        }
    }

    private void export(RejectedRecord record) {
        if (files == null) {
            console.out().println(ExportedRecord.of(record));
            return;
        }
        Bytes value = record.record().value();
        RecordId id = record.id();
        Path file = files.resolve(id.partition() + "-" + id.offset());
        try {
            Files.write(file, value == null ? new byte[0] : value.array());
        } catch (IOException e) {
            throw CommandFailed.refused(file + " cannot be written: " + e);
        }
    }
}
