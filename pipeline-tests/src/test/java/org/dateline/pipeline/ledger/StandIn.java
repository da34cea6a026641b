package org.dateline.pipeline.ledger;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import org.dateline.delivery.*;
import org.dateline.messages.*;

final class StandIn {
    static KafkaConnection kafka() {
        return new KafkaConnection(
                System.getenv("KAFKA_BOOTSTRAP_SERVERS"),
                Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "1500"));
    }

    static void health(String port) throws Exception {
        var s = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(System.getenv(port))), 0);
        s.createContext("/health/ready", x -> {
            x.sendResponseHeaders(200, -1);
            x.close();
        });
        s.start();
    }

    static final Topics T = Topics.named("news", 9);

    public static final class In {
        public static void main(String[] a) throws Exception {
            try (var admin = kafka().admin()) {
                OwnedTopics.ensure(admin, T.articles(), T.rejected());
            }
            var p = Publisher.open(kafka(), "in", 32 << 20, Duration.ofSeconds(15), new SimpleMeterRegistry());
            var s = HttpServer.create(
                    new InetSocketAddress("localhost", Integer.parseInt(System.getenv("INGEST_HTTP_PORT"))), 0);
            s.setExecutor(Executors.newFixedThreadPool(4));
            s.createContext("/articles", x -> {
                var lines = new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n");
                var fs = new ArrayList<Object>();
                for (String l : lines) {
                    try {
                        byte[] b = l.getBytes(StandardCharsets.UTF_8);
                        if (l.contains("\uFFFD")) throw new InvalidMessage("x", "y", "z");
                        var art = MessageJson.readArticle(b);
                        fs.add(p.publish(OutgoingRecord.of(
                                T.articles().name(), art.uri(), MessageJson.write(art), MessageHeaders.NONE)));
                    } catch (InvalidMessage e) {
                        fs.add("no");
                    } catch (Overloaded e) {
                        fs.add(CompletableFuture.failedFuture(e));
                    }
                }
                x.sendResponseHeaders(200, 0);
                int n = 0;
                for (Object f : fs) {
                    n++;
                    int st;
                    if (f instanceof CompletableFuture<?> c) {
                        try {
                            c.join();
                            st = 202;
                        } catch (RuntimeException e) {
                            st = 503;
                        }
                    } else st = 422;
                    x.getResponseBody()
                            .write(("{\"line\":" + n + ",\"status\":" + st + ",\"reason\":\"schema\"}\n")
                                    .getBytes(StandardCharsets.UTF_8));
                }
                x.close();
            });
            s.start();
            health("INGEST_ADMIN_PORT");
        }
    }

    public static final class En {
        public static void main(String[] a) throws Exception {
            try (var admin = kafka().admin()) {
                OwnedTopics.ensure(admin, T.enriched());
                OwnedTopics.await(admin, Duration.ofSeconds(60), T.articles());
            }
            health("ENRICH_ADMIN_PORT");
            var rej = new RejectedTopic(T.rejected().name(), "enrich", Clock.systemUTC());
            var loop = new ExactlyOnceLoop(
                    kafka(),
                    LoopSettings.of("news-enrich", T.articles().name()),
                    batch -> batch.stream()
                            .<Outcome>map(r -> {
                                try {
                                    var art = MessageJson.readArticle(r.value().array());
                                    if (r.key() != null && !art.uri().equals(r.keyText()))
                                        throw new InvalidMessage("key", "x", "y");
                                    var e = new EnrichedArticle(
                                            art,
                                            MessageJson.read(
                                                    MessageJson.readTree(
                                                            "{\"schemaVersion\":1}".getBytes(StandardCharsets.UTF_8)),
                                                    Enrichment.class));
                                    return new Outcome.Forward(OutgoingRecord.of(
                                            T.enriched().name(),
                                            art.uri(),
                                            MessageJson.write(e),
                                            MessageHeaders.of(Map.of(
                                                    HeaderNames.CE_ID,
                                                    Identity.sha256(r.value().array())
                                                            .substring(0, 32),
                                                    HeaderNames.CE_TIME,
                                                    r.producedAt().toString()))));
                                } catch (InvalidMessage e) {
                                    return new Outcome.Reject(
                                            rej.rejection(Rejection.Reason.SCHEMA, e.getMessage(), null, r));
                                }
                            })
                            .toList(),
                    new LoopContext(rej, LoopObserver.NONE, new SimpleMeterRegistry()));
            Runtime.getRuntime().addShutdownHook(new Thread(loop::close));
            loop.run();
        }
    }
}
