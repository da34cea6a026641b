package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsServerTest {
    private final Health health = new Health();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final OperationsServer server = OperationsServer.start(health, registry, "127.0.0.1", 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_service_that_waits_for_kafka_is_alive_but_not_ready_and_says_why() throws Exception {
        health.register("disk").ok("writes to out");
        health.register("kafka").failing("localhost:9092 does not answer since 5 s");

        HttpResponse<String> ready = get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.headers().firstValue("content-type")).contains("application/json");
        assertThat(ready.body())
                .isEqualTo(
                        "{\"up\":false,\"components\":{"
                                + "\"disk\":{\"state\":\"OK\",\"detail\":\"writes to out\"},"
                                + "\"kafka\":{\"state\":\"FAILING\",\"detail\":\"localhost:9092 does not answer since 5 s\"}}}");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void the_health_probe_agrees_with_the_server() {
        Health.Check kafka = health.register("kafka");
        kafka.ok("connected");
        assertThat(HealthProbe.isUp(address("/health/ready"))).isTrue();

        kafka.dead("fenced");

        assertThat(HealthProbe.isUp(address("/health/live"))).isFalse();
    }

    @Test
    void the_ledger_is_on_the_metrics_page_under_its_published_names() throws Exception {
        Counter.builder(Ledger.REJECTED)
                .tag(Ledger.STAGE, "sink")
                .register(registry)
                .increment();

        HttpResponse<String> metrics = get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("dateline_rejected_total{stage=\"sink\"} 1.0");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path))).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
