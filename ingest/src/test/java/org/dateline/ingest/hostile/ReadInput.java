package org.dateline.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Rejection.Reason;

/** What came of an input. */
final class ReadInput {
    /** A name of a class, an object's address, a message that was none: what we are made of, and no matter of a sender's. */
    private static final Pattern OURS = Pattern.compile("\\b(?:java|javax|jdk|sun|com|org|io|net|crawlercommons)"
            + "(?:\\.[a-z]\\w*)+\\.[A-Z]\\w+|[A-Z]\\w+@[0-9a-f]{6,8}\\b|: null$");

    private static final ArticleReader READER = new ArticleReader(Limits.ofItemBytes(1_000_000));

    private ReadInput() {}

    static List<ParseOutcome> outcomes(BadInput input) {
        List<ParseOutcome> outcomes = new ArrayList<>();
        READER.read(input.bytes(), input.described(), item -> outcomes.add(item.read()));
        return outcomes;
    }

    /** Each is read, or refused with a reason in its sender's words. */
    static void requireReadOrRefused(List<ParseOutcome> outcomes) {
        for (ParseOutcome outcome : outcomes) {
            if (outcome instanceof Refused refused) {
                assertThat(refused.reason()).as(refused.message()).isNotEqualTo(Reason.INTERNAL);
                assertThat(refused.message()).isNotBlank().hasSizeLessThan(1500).doesNotContainPattern(OURS);
            }
            outcome.warnings().forEach(warning -> assertThat(warning.message()).doesNotContainPattern(OURS));
        }
    }
}
