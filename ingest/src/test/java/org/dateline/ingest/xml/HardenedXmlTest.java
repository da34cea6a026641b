package org.dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HardenedXmlTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void depth_is_bounded() {
        refused("<a>".repeat(100_000), "nested deeper than the cap of 256");
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
        assertTimeout(SOON, () -> assertThatThrownBy(() -> HardenedXml.read(xml))
                .isInstanceOf(XmlRefused.class)
                .hasMessageContaining(words));
    }
}
