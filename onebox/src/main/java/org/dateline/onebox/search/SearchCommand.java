package org.dateline.onebox.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.onebox.console.ServiceAddress;
import org.dateline.reader.ReaderService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline search}: the reader in the terminal. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Search enriched articles: words, \"a phrase\", -not, this OR that; a misspelt word is forgiven.",
            "Asks the reader of the pipeline that runs, or indexes --files for the moment: records, or articles in any",
            "format that dateline read knows, enriched on the way."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:searched, whether anything was found or not",
            "1:the reader refused, the files cannot be indexed, or one of --queries was refused",
            "2:wrong option or query",
            "3:no reader answers"
        },
        footer = {
            "",
            "Examples:",
            "  dateline search ferry strike",
            "  dateline search '\"sails again\" -strike' --place Japan --from 2019-11",
            "  dateline search --json ferry | jq -r '.uris[]'",
            "  dateline search --files out ferry                      no service needed",
            "  dateline search --files enriched.ndjson --queries queries.txt --json"
        })
public final class SearchCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to search for; several words are one query.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private final SearchFilters filters = new SearchFilters();

    @Option(names = "--json", description = "The answer as JSON, on one line, with the uris in their order.")
    private boolean json;

    @Option(
            names = "--files",
            paramLabel = "PATH",
            description = "A folder or file of records or articles, instead of a reader.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--queries", paramLabel = "FILE", description = "A query a line, answered in their order.")
    private @Nullable Path queries;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The reader. Default: DATELINE_READER_URL, else that of the pipeline that runs on --data, else"
                            + " http://localhost:" + ReaderService.HTTP_PORT + ".")
    private @Nullable String url;

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory of dateline run. Default: data.")
    private Path data = Path.of("data");

    public SearchCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        List<String> asked = asked();
        try (Asked reader = files.isEmpty() ? running() : FileIndex.of(files, console)) {
            if (queries == null) {
                answer(asked.get(0), reader.ask(filters.parameters(asked.get(0), json)));
                return ExitCode.OK;
            }
            return all(asked, reader);
        }
    }

    /** One that is refused is answered with nothing, so that line and answer stay side by side; the others go on. */
    private int all(List<String> asked, Asked reader) {
        int refused = 0;
        for (int i = 0; i < asked.size(); i++) {
            JsonNode page;
            try {
                page = reader.ask(filters.parameters(asked.get(i), false));
            } catch (CommandFailed e) {
                if (e.exitCode() != ExitCode.USAGE) {
                    throw e;
                }
                refused++;
                console.err().println(queries + ":" + (i + 1) + ": " + e.getMessage());
                page = MessageJson.mapper().createObjectNode().put("refused", String.valueOf(e.getMessage()));
            }
            answer(asked.get(i), page);
        }
        return refused == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    private List<String> asked() {
        if (queries == null) {
            return List.of(String.join(" ", words));
        }
        if (!words.isEmpty()) {
            throw CommandFailed.usage("QUERY is " + String.join(" ", words) + ": must not be given beside --queries");
        }
        try {
            return Files.readAllLines(queries, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CommandFailed.usage("--queries is " + queries + ": must be a readable file in UTF-8 (" + e + ")");
        }
    }

    private Asked running() {
        String named = url != null ? url : environment.getOrDefault("DATELINE_READER_URL", "");
        String address = !named.isEmpty()
                ? named
                : RunningPipeline.find(data)
                        .map(RunningPipeline::reader)
                        .filter(found -> !found.isEmpty())
                        .orElse("http://localhost:" + ReaderService.HTTP_PORT);
        return new RunningReader(
                ServiceAddress.of(url != null ? "--url" : "DATELINE_READER_URL", address),
                environment.getOrDefault("DATELINE_READER_KEY", ""));
    }

    private void answer(String query, JsonNode page) {
        if (json) {
            ObjectNode answer = MessageJson.mapper().createObjectNode();
            answer.put("query", query);
            ArrayNode uris = answer.putArray("uris");
            page.path("articles")
                    .forEach(article -> uris.add(article.path("uri").asText()));
            page.properties().forEach(each -> answer.set(each.getKey(), each.getValue()));
            console.out().println(answer);
        } else {
            new Listing(console).print(query, page);
        }
    }
}
