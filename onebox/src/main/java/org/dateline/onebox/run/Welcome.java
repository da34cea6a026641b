package org.dateline.onebox.run;

import java.nio.file.Files;
import java.util.List;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.onebox.console.Style;

/** Where things are, once they are there: for people on the terminal, for other commands in the data directory. */
final class Welcome {
    private Welcome() {}

    static void announce(Pipeline pipeline, RunSettings settings, Console console, long millis) {
        Style style = console.errStyle();
        String kafka = pipeline.kafka().bootstrapServers();
        String http = "http://localhost:" + pipeline.httpPort();
        String reader = "http://localhost:" + pipeline.readerPort();
        List<String> admins = pipeline.services().stream()
                .map(service -> "http://localhost:" + service.adminPort())
                .toList();
        new RunningPipeline(ProcessHandle.current().pid(), kafka, http, reader, admins, settings.out())
                .announce(settings.data());
        StringBuilder text = new StringBuilder();
        text.append(style.bold("Dateline is up"))
                .append(" after ")
                .append(millis)
                .append(" ms\n");
        boolean seeds = Files.isDirectory(settings.seeds());
        line(
                text,
                "seeds",
                settings.seeds() + (seeds ? "  (read once)" : "  (not there: nothing to read at the start)"));
        line(text, "inbox", settings.inbox() + "  (put files here)");
        line(text, "http", "POST " + http + "/articles" + instead(settings.httpPort(), pipeline.httpPort()));
        line(
                text,
                "read",
                reader + "  (in a browser; for programs /articles?q=)"
                        + instead(settings.readerPort(), pipeline.readerPort()));
        line(
                text,
                "kafka",
                kafka + instead(settings.kafkaPort(), Integer.parseInt(kafka.substring(kafka.indexOf(':') + 1)))
                        + "  (topics " + pipeline.topics().articles().name() + ", "
                        + pipeline.topics().enriched().name() + ", "
                        + pipeline.topics().rejected().name() + ")");
        line(text, "out", settings.out() + "  (a file an article)");
        for (ServiceThread<?> service : pipeline.services()) {
            line(text, service.name(), "http://localhost:" + service.adminPort() + "/health/ready  /metrics");
        }
        line(text, "log", settings.data().resolve("dateline.log").toString());
        console.err().print(text);
        console.err().flush();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-7s %s%n".formatted(name, value));
    }

    private static String instead(WantedPort wanted, int actual) {
        return wanted.number() == 0 || wanted.number() == actual
                ? ""
                : "  (since port " + wanted.number() + " is taken by another program)";
    }
}
