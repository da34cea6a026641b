package org.dateline.onebox.retract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.IngestAddress;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.KnownIds;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.onebox.console.ServiceClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline retract}: takes articles back. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = {
            "Take articles back: their records and files go, and a tombstone stands on the topics in their place.",
            "An article that is sent again afterwards comes back. What remains where, and how to erase a text for good:"
                    + " docs/retract.md."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all are taken back, or were so already",
            "1:some are not known by that id or were refused, each named on standard error",
            "2:wrong option",
            "3:the ingest service cannot be reached, or Kafka is away from it: do the same again later"
        },
        footer = {
            "",
            "Examples:",
            "  dateline retract e4f70dae5187a7f9a79f37b98d841316     the 32 digits of the file's name",
            "  dateline retract --reason 'wrong man' https://news.example/2019/11/04/1 urn:example:2"
        })
public final class RetractCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Mixin
    private final IngestAddress ingest;

    @Parameters(
            paramLabel = "URI|ID",
            arity = "1..*",
            description = "An article's uri, or the 32 digits that name its file; those are looked up in --out, then on"
                    + " the topics.")
    private List<String> articles = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Stands in the tombstone's headers.")
    private @Nullable String reason;

    @Option(names = "--out", paramLabel = "DIR", description = "Default: that of the running pipeline, else out.")
    private @Nullable Path out;

    public RetractCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
        this.ingest = new IngestAddress(environment, kafka::running);
    }

    @Override
    public Integer call() {
        ServiceClient service = ingest.client();
        int notDone = 0;
        for (Map.Entry<String, String> article : uris().entrySet()) {
            if (article.getValue().isEmpty()) {
                notDone++;
                say(
                        "unknown",
                        article.getKey() + ": neither the manifest nor the topics know an article of this id; name"
                                + " it by its uri");
            } else {
                notDone += retract(service, article.getValue()) ? 0 : 1;
            }
        }
        return notDone == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    private boolean retract(ServiceClient service, String uri) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("uri", uri, "by", "command"));
        if (reason != null) {
            query.put("reason", reason);
        }
        ServiceClient.Answer answer =
                service.ask(service.request("articles", query).DELETE());
        if (answer.isOk()) {
            say("retracted", uri + (answer.body().path("duplicate").asBoolean() ? " (it was so already)" : ""));
        } else {
            say("refused", uri + ": " + answer.message());
        }
        return answer.isOk();
    }

    private void say(String what, String line) {
        console.err().println("%-9s  %s".formatted(what, OneLine.of(line)));
    }

    /** Each argument with its uri, in their order; an empty one where nobody knows the id. */
    private Map<String, String> uris() {
        Path directory = out == null ? kafka.running().map(RunningPipeline::out).orElse(Path.of("out")) : out;
        Map<String, String> known = new KnownIds(directory, kafka)
                .uris(articles.stream().filter(RetractCommand::isId).collect(Collectors.toSet()));
        Map<String, String> uris = new LinkedHashMap<>();
        for (String article : articles) {
            uris.put(article, isId(article) ? known.getOrDefault(article, "") : article);
        }
        return uris;
    }

    private static boolean isId(String argument) {
        return ID.matcher(argument).matches();
    }
}
