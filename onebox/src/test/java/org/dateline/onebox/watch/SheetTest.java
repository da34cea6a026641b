package org.dateline.onebox.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.onebox.console.Style;
import org.dateline.service.ledger.Counters;
import org.dateline.service.ledger.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger as services answer, or do not. */
class SheetTest {
    private static final String INGEST = "dateline_accepted_total 0.0\n";
    private static final String ENRICH = "dateline_enriched_total 0.0\ndateline_rejected_total{stage=\"enrich\"} 0.0\n";
    private static final String SINK = "dateline_files_total 0.0\n";

    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void it_balances_only_when_all_three_have_answered() throws IOException {
        Sheet all = sheet(Counters.ask(List.of(service(INGEST), service(ENRICH), service(SINK))));
        Sheet without = sheet(Counters.ask(List.of(service(INGEST), URI.create("http://localhost:1"), service(SINK))));

        assertThat(all.balances()).contains(true);
        assertThat(text(all)).contains("It balances");
        assertThat(without.balances()).isEmpty();
        assertThat(text(without))
                .contains("Not known whether it balances: no answer from enrich")
                .containsPattern("enriched +\\? +not known")
                .doesNotContain("It balances");
        assertThat(without.json().at("/ledger/enriched").isNull()).isTrue();
        assertThat(without.json().at("/ledger/balances").isNull()).isTrue();
    }

    @Test
    void several_of_one_kind_are_added_up_and_a_stranger_is_not_listed() throws IOException {
        URI one = service("dateline_enriched_total 3.0\n");
        URI another = service("dateline_enriched_total 4.0\n");
        URI stranger = service("go_goroutines 7\n");

        Counters counters = Counters.ask(List.of(one), List.of(another, stranger, URI.create("http://localhost:1")));

        assertThat(counters.get("enriched")).contains(7L);
        assertThat(counters.answered()).containsOnlyKeys(one.toString(), another.toString());
    }

    private static Sheet sheet(Counters counters) {
        return new Sheet("localhost:9092", 0, 0, 0, 0, 0, 0, counters);
    }

    private static String text(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetText(new PrintStream(out, true, StandardCharsets.UTF_8), new Style(false), "news.rejected")
                .print(sheet);
        return out.toString(StandardCharsets.UTF_8);
    }

    private URI service(String metrics) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            byte[] answer = metrics.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
