package org.dateline.onebox.send;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.folder.FolderTree;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.FormatOption;
import org.dateline.onebox.console.IngestOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline send}: files to the ingest service. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {
            "Publish articles through the ingest service. Each is on Kafka, with acks=all, when it is counted as sent.",
            "Sending the same thing twice makes no second article."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all accepted",
            "1:some were refused, each named on standard error",
            "2:wrong option, or no input",
            "3:the ingest service cannot be reached, or Kafka is away from it: send the same again later"
        },
        footer = {
            "",
            "Formats go by content and name, and are those of dateline read; standard input is NDJSON unless --format"
                    + " says otherwise.",
            "",
            "Examples:",
            "  dateline send story.txt wire.ndjson",
            "  dateline send archive/                       every file of a directory and of those inside",
            "  zcat archive.ndjson.gz | dateline send -",
            "  dateline send --url https://news.example:8080 --key-file key.txt story.txt"
        })
public final class SendCommand implements Callable<Integer> {
    private static final int PIPE_BYTES = 64 * 1024;

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files or directories; - is standard input.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatOption.class,
            description =
                    "text, ndjson, ninjs, html, feed, newsml, csv, markdown, mail, warc, zip, ... Default: by content,"
                            + " else by name.")
    private @Nullable Format format;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "Encoding of the files that have no byte order mark. Default: UTF-8.")
    private @Nullable String charset;

    @Mixin
    private final IngestOptions ingest;

    public SendCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.ingest = new IngestOptions(environment);
    }

    @Override
    public Integer call() {
        List<Path> all = expanded();
        IngestClient client = new IngestClient(ingest.address());
        try (Progress progress = Progress.over(all, console);
                SendReport report = new SendReport(console, progress)) {
            for (Path file : all) {
                send(file, client, report);
            }
            return report.finish();
        }
    }

    private void send(Path file, IngestClient client, SendReport report) {
        if (file.toString().equals("-")) {
            client.send(file, Payload.of(file, format, charset), console.in(), report);
        } else if (isPipe(file)) {
            sendPipe(file, client, report);
        } else {
            client.send(file, Payload.of(file, format, charset), null, report);
        }
    }

    /** {@code <(...)}, {@code /dev/stdin} and such: no size tells what is in it, and it can be read once. */
    private void sendPipe(Path file, IngestClient client, SendReport report) {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), PIPE_BYTES)) {
            client.send(file, Payload.ofPipe(in, file, format, charset), in, report);
        } catch (IOException e) {
            report.refused(file.toString(), "unreadable", "must be a file or pipe that can be read: " + e.getMessage());
        }
    }

    private static boolean isPipe(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private List<Path> expanded() {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isDirectory(file)) {
                all.add(file);
                continue;
            }
            List<Path> inside = inside(file);
            if (inside.isEmpty()) {
                throw CommandFailed.usage(file + " holds no file that could be sent: must have at least one, here or in"
                        + " folders inside; hidden and unfinished ones do not count");
            }
            all.addAll(inside);
        }
        return all;
    }

    private static List<Path> inside(Path folder) {
        try {
            FolderTree tree = FolderTree.of(folder);
            if (!tree.unlisted().isEmpty()) {
                throw tree.unlisted().get(0);
            }
            return tree.files().stream().filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw CommandFailed.usage(folder + " cannot be listed to its end: " + e);
        }
    }
}
