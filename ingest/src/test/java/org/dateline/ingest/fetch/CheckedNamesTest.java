package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A memory of names as the JVM has it, and a clock that a test moves. */
class CheckedNamesTest {
    private long nanos = 12345;
    private final CheckedNames names = new CheckedNames(new Remembering(), AllowedHosts.NONE, () -> nanos);
    private String saysNow = "1.1.1.1";
    private String remembered = "";
    private long rememberedSince;
    private int asked;

    /** Says the same for half a minute, as the JVM does. */
    private final class Remembering implements Names {
        @Override
        public List<InetAddress> addresses(String host) throws UnknownHostException {
            if (remembered.isEmpty() || nanos - rememberedSince >= remembered().toNanos()) {
                asked++;
                remembered = saysNow;
                rememberedSince = nanos;
            }
            return List.of(InetAddress.getByName(remembered));
        }

        @Override
        public Duration remembered() {
            return Duration.ofSeconds(30);
        }
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    /** What the HTTP client would connect to, so long after the check. */
    private String connects(Duration later) throws UnknownHostException {
        passes(later);
        return new Remembering().addresses("news.example").get(0).getHostAddress();
    }

    @Test
    void whenever_a_host_may_be_connected_to_it_is_what_was_checked() throws IOException {
        for (int second = 0; second < 200; second++) {
            saysNow = "1.1.1.1";
            if (names.check("news.example").isZero()) {
                // From the very next moment on its name server says something else.
                saysNow = "127.0.0.1";
                assertThat(connects(Duration.ofSeconds(10))).isEqualTo("1.1.1.1");
                nanos -= Duration.ofSeconds(10).toNanos();
            }
            passes(Duration.ofSeconds(1));
        }
        assertThat(asked).isGreaterThan(5);
    }

    @Test
    void a_host_whose_memory_is_about_to_end_is_waited_for_and_then_asked_anew() throws IOException {
        assertThat(names.check("news.example")).isZero();
        passes(Duration.ofSeconds(15));
        assertThat(names.check("news.example")).isZero();
        passes(Duration.ofSeconds(10));
        saysNow = "10.0.0.1";

        assertThat(names.check("news.example")).isEqualTo(Duration.ofSeconds(6));
        passes(Duration.ofSeconds(6));

        assertThatThrownBy(() -> names.check("news.example"))
                .isInstanceOf(RefusedAddress.class)
                .hasMessageContaining("news.example is 10.0.0.1");
    }

    @Test
    void a_memory_that_is_too_short_to_connect_in_lets_nothing_through() {
        Names forgetful = new Names() {
            @Override
            public List<InetAddress> addresses(String host) throws UnknownHostException {
                return List.of(InetAddress.getByName("1.1.1.1"));
            }

            @Override
            public Duration remembered() {
                return Duration.ZERO;
            }
        };

        assertThatThrownBy(() -> new CheckedNames(forgetful, AllowedHosts.NONE, () -> nanos).check("news.example"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("networkaddress.cache.ttl is 0");
    }
}
