package org.dateline.delivery.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class KafkaWatchTest {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger looked = new AtomicInteger();

    @Test
    void a_look_that_throws_is_not_the_last_one() {
        try (KafkaWatch watch = new KafkaWatch("here:9092", this::broken, PAUSE, looked::incrementAndGet)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> asked.get() >= 3);

            assertThat(watch.why())
                    .startsWith("it is not known whether Kafka at here:9092 answers")
                    .contains("IllegalStateException")
                    .doesNotContain("secret");
            assertThat(watch.available()).isFalse();
            assertThat(looked).hasValue(0);
        }
    }

    private Admin broken() {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (self, method, arguments) -> {
                    if (method.getName().equals("describeCluster")) {
                        asked.incrementAndGet();
                        throw new IllegalStateException("secret");
                    }
                    return null;
                });
    }
}
