package org.dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HardenedXmlTest {
    /** Of this thread's own CPU time, so that a busy machine fails nothing; what it guards against takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void depth_is_bounded() {
        refused("<a>".repeat(100_000), "nested deeper than the cap of 256");
    }

    @Test
    void what_is_inside_the_caps_is_read_on_every_jdk() throws XmlRefused {
        String deep = "<a>".repeat(HardenedXml.DEEPEST) + "</a>".repeat(HardenedXml.DEEPEST);
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < HardenedXml.MOST_ATTRIBUTES; i++) {
            attributes.append(" a").append(i).append("='v'");
        }

        assertThat(HardenedXml.read(deep).name()).isEqualTo("a");
        assertThat(HardenedXml.read("<a" + attributes + "/>").name()).isEqualTo("a");
        assertThat(HardenedXml.read("<a>" + "x &amp; y &#38; z".repeat(100_000) + "</a>")
                        .text())
                .hasSize("x & y & z".length() * 100_000);
    }

    @Test
    void the_number_of_attributes_is_bounded() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("='v'");
        }
        refused("<a" + attributes + "/>", "");
    }

    @Test
    void the_length_of_an_attribute_is_bounded() {
        refused("<a b='" + "x".repeat(10_000_000) + "'/>", "must have at most 1048576");
    }

    @Test
    void entities_that_multiply_are_refused() {
        refused("<!DOCTYPE a [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]><a>&b;</a>", "entit");
    }

    private static void refused(String xml, String words) {
        within(
                SOON,
                () -> assertThatThrownBy(() -> HardenedXml.read(xml))
                        .isInstanceOf(XmlRefused.class)
                        .hasMessageContaining(words));
    }

    private static <T> T within(Duration most, Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T made = work.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(most);
        return made;
    }
}
