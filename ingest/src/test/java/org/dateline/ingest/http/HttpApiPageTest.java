package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.operations.http.BearerKeys;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/http-api.md is right: each request on it is sent, in its order, and answered as it says. */
@NullUnmarked
class HttpApiPageTest {
    private static final Path PAGE = Path.of("..", "docs", "http-api.md");
    private static final Pattern EXCHANGE = Pattern.compile(
            "(<!-- (\\w+) -->\\n)?```http\\n([A-Z]+ .*?)```\\n```http\\n(\\d{3}\\n.*?)```", Pattern.DOTALL);

    @TempDir
    Path dir;

    @Test
    void every_exchange_on_the_page_is_as_it_says() throws Exception {
        Path keys = Files.writeString(dir.resolve("keys"), "a-key-of-at-least-sixteen-letters\n");
        List<String> differing = new ArrayList<>();
        int tried = 0;
        try (ServedArticles open = ServedArticles.open();
                ServedArticles guarded = ServedArticles.withKeys(BearerKeys.read(keys));
                ServedArticles away = ServedArticles.open()) {
            away.kafka.isAway(true);
            Matcher exchange = EXCHANGE.matcher(Files.readString(PAGE));
            while (exchange.find()) {
                ServedArticles server =
                        "keys".equals(exchange.group(2)) ? guarded : "away".equals(exchange.group(2)) ? away : open;
                HttpResponse<String> answer = send(server, exchange.group(3));
                if (!isAs(exchange.group(4), answer)) {
                    differing.add(exchange.group(3) + "\nsaid " + exchange.group(4) + "\nis   " + answer.statusCode()
                            + " " + answer.headers().map() + "\n" + answer.body());
                }
                tried++;
            }
        }

        assertThat(differing).isEmpty();
        assertThat(tried).isGreaterThan(15);
    }

    private static HttpResponse<String> send(ServedArticles server, String request)
            throws IOException, InterruptedException {
        String[] parts = request.split("\n\n", 2);
        List<String> head = Arrays.asList(parts[0].strip().split("\n"));
        String[] line = head.get(0).split(" ", 2);
        HttpRequest.Builder builder = server.to(line[1]);
        for (String header : head.subList(1, head.size())) {
            String[] nameAndValue = header.split(": ", 2);
            builder.header(nameAndValue[0], nameAndValue[1]);
        }
        String body = parts.length > 1 ? parts[1].stripTrailing() : "";
        return server.send(builder.method(
                line[0],
                body.isEmpty() && parts.length == 1 ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static boolean isAs(String said, HttpResponse<String> answer) {
        String[] parts = said.split("\n\n", 2);
        List<String> head = Arrays.asList(parts[0].strip().split("\n"));
        boolean same = head.get(0).equals(Integer.toString(answer.statusCode()));
        for (String header : head.subList(1, head.size())) {
            String[] nameAndValue = header.split(": ", 2);
            same &= matches(
                    nameAndValue[1],
                    answer.headers().firstValue(nameAndValue[0]).orElse("(none)"));
        }
        return same && matches(parts[1].strip(), answer.body().strip());
    }

    /** The mark stands for anything but the end of a line. */
    private static boolean matches(String pattern, String text) {
        String regex = Arrays.stream(pattern.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return text.matches(regex);
    }
}
