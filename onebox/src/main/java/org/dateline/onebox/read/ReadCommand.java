package org.dateline.onebox.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.FormatOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline read}: the articles in files, as ingest would publish them. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Print the articles that ingest would publish of files, as ninjs, one a line, and publish nothing: to try a"
                    + " source. What is refused, and what was left out, is named on standard error.",
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:every item is an article",
            "1:something was refused, or the output could not be written",
            "2:wrong option, or no input",
            "141:whoever read the output has gone"
        },
        footer = {
            "",
            "With --json there is one line for each input, in order: item, path, url, format, articles, refused"
                    + " (reason, field, message), warnings, feed (what it says of itself) and contents (what an archive"
                    + " holds).",
            "",
            "Examples:",
            "  dateline read --base-url https://example.com/news/1 page.html",
            "  dateline read feed.xml | jq -r '.headlines[0].value'",
            "  curl -s https://example.com/feed | dateline read -",
            "  dateline read --json --list pages.tsv > read.ndjson"
        })
public final class ReadCommand implements Callable<Integer> {
    private static final int MAX_ITEM_BYTES = 64_000_000;

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files or directories; - is standard input.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatOption.class,
            description = "Of every file. Default: by content, then content type, then name.")
    private @Nullable Format format;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "As HTTP would have it, with its charset: text/html; charset=windows-1252.")
    private @Nullable String contentType;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the file comes from: links are resolved by it.")
    private @Nullable String baseUrl;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description =
                    "Read the files that this one lists: path, TAB, address, TAB, content type a line; the last two may"
                            + " be empty.")
    private @Nullable Path list;

    @Option(names = "--json", description = "One line for each input, whatever happens.")
    private boolean json;

    @Option(names = "--threads", paramLabel = "COUNT", description = "Inputs at a time. Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    public ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (threads < 1) {
            throw CommandFailed.usage("--threads is " + threads + ": must be at least 1");
        }
        List<Input> inputs = inputs();
        if (inputs.isEmpty()) {
            throw CommandFailed.usage("no input: name a file, - for standard input, or --list FILE");
        }
        Report report = json ? new JsonReport(console) : new ArticleReport(console);
        ArticleReader reader = new ArticleReader(Limits.ofItemBytes(MAX_ITEM_BYTES));
        new OrderedReading(reader, console.in(), threads).read(inputs, report);
        return report.finish();
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                inDirectory(file).forEach(path -> inputs.add(input(path.toString(), baseUrl, contentType)));
            } else {
                inputs.add(input(file.toString(), baseUrl, contentType));
            }
        }
        Path listed = list;
        if (listed != null) {
            lines(listed).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> !columns[0].isBlank())
                    .forEach(columns -> inputs.add(input(
                            columns[0],
                            columns.length > 1 && !columns[1].isBlank() ? columns[1].strip() : baseUrl,
                            columns.length > 2 && !columns[2].isBlank() ? columns[2].strip() : contentType)));
        }
        return inputs;
    }

    private Input input(String path, @Nullable String address, @Nullable String type) {
        String name = path.equals("-") ? null : path.substring(path.lastIndexOf('/') + 1);
        return new Input(
                path,
                Described.named(name).withFormat(format).withAddress(address).withContentType(type));
    }

    private static List<String> lines(Path listed) {
        try {
            return Files.readAllLines(listed);
        } catch (IOException e) {
            throw CommandFailed.usage("--list is " + listed + ": must be a readable file in UTF-8 (" + e + ")");
        }
    }

    private static List<Path> inDirectory(Path directory) {
        try (Stream<Path> entries = Files.walk(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw CommandFailed.usage(directory + " cannot be listed: " + e.getMessage());
        }
    }

    /** @param path {@code -} is standard input */
    record Input(String path, Described described) {}
}
