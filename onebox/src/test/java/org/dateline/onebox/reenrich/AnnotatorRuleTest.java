package org.dateline.onebox.reenrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;

class AnnotatorRuleTest {
    @Test
    void a_rule_about_an_annotator_orders_numbers_and_only_tells_digests_apart() throws Exception {
        assertThat(takes("entity<2+7f3c", "1+ffff")).isTrue();
        assertThat(takes("entity<2+7f3c", "2+0000")).isTrue();
        assertThat(takes("entity<2+7f3c", "2+7f3c1a")).isFalse();
        assertThat(takes("entity<2+7f3c", "3+0000")).isFalse();
        assertThat(takes("entity=2+7f3c", "2+7f3c1a")).isTrue();
        assertThat(takes("entity=2+7f3c", "2+0000")).isFalse();
        assertThat(takes("entity", "9+0000")).isTrue();
    }

    private static boolean takes(String rule, String version) throws Exception {
        return new AnnotatorRule.Converter()
                .convert(rule)
                .takes(MessageJson.mapper().readTree("[{\"name\":\"entity\",\"version\":\"" + version + "\"}]"));
    }
}
