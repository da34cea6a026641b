package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.operations.http.BearerKeys;
import org.dateline.reader.http.HttpSettings;
import org.dateline.reader.http.ReaderServer;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.Progress;
import org.dateline.reader.index.TopicRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page on the service as it is: an index, its queries and its stream, with nothing played. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageOnTheIndexTest {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    private ArticleIndex index;
    private ReaderServer server;
    private long next;

    @BeforeEach
    void start() throws IOException {
        index = ArticleIndex.temporary(new ByteBuffersDirectory());
        index.follow("topic", List.of(0L));
        server = new ReaderServer(
                new HttpSettings("127.0.0.1", 0, 100, List.of()),
                BearerKeys.none(),
                new ReaderServer.Content("news.enriched", index, new Progress(), Clock.systemUTC()));
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
        index.close();
    }

    private void arrive(InventedArticle... articles) throws IOException {
        List<TopicRecord> batch = new ArrayList<>();
        for (InventedArticle article : articles) {
            JsonNode record = article.toRecord();
            batch.add(new TopicRecord(
                    0, next++, record.get("uri").asText(), record.toString().getBytes(StandardCharsets.UTF_8)));
        }
        index.apply(batch, Positions.start("topic", 1).with(0, next));
        index.refresh();
    }

    @Test
    void every_view_works_on_the_service_itself() throws IOException {
        for (int i = 0; i < 12; i++) {
            arrive(Newsroom.note(i));
        }
        arrive(Newsroom.tram());
        chromium.size(1280, 900);

        chromium.open(address("/"));
        chromium.untilThere(".connection.live");
        chromium.until(() -> assertThat(chromium.texts(".item h2")).hasSize(13).startsWith("Tram 9 turns a corner"));
        arrive(Newsroom.lighthouse());
        chromium.until(() -> assertThat(chromium.texts(".fresh button")).containsExactly("1 new"));
        chromium.press("n");
        chromium.until(() -> assertThat(chromium.texts(".item h2")).startsWith("The lamp stays lit"));

        chromium.press("/");
        chromium.press("Ingrid Solheem");
        chromium.until(() ->
                assertThat(chromium.texts(".total")).singleElement().asString().contains("ingrid solheim"));
        chromium.until(() -> assertThat(chromium.texts(".item h2")).containsExactly("The lamp stays lit"));

        chromium.click(".item h2 a");
        chromium.untilThere(".map .land");
        chromium.until(() -> assertThat(chromium.texts(".mark.time")).containsExactly("Monday"));
        chromium.untilThere(".related h3");
        chromium.picture("service-article");

        for (String filter : List.of(".entities .who a", ".said .speaker a", ".topics a", ".map a")) {
            chromium.js(
                    "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); return 1",
                    filter);
            chromium.until(
                    () -> assertThat(chromium.texts(".item h2")).as(filter).contains("The lamp stays lit"));
            chromium.back();
            chromium.untilThere(".map .land");
        }

        chromium.open(address("/day"));
        chromium.untilThere(".trends a");
        chromium.untilThere(".map .dot");
        chromium.until(() ->
                assertThat(chromium.texts(".quoted")).singleElement().asString().contains("The lamp stays lit"));
        chromium.picture("service-day");
        chromium.open(address("/desk"));
        chromium.untilThere(".desk .figures");
        assertThat(chromium.texts(".notice")).isEmpty();
        assertThat(chromium.errors()).isEmpty();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
