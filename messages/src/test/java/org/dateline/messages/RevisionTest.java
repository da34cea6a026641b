package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {

    @ParameterizedTest(name = "{0} {1} is older than {2} {3}")
    @CsvSource({
        "1, , 2, ",
        "9, , 10, ",
        "1.10001, , 1.9, ",
        " , 2019-11-04T00:00:00Z, , 2019-11-04T00:00:01Z",
        "2, 2019-11-04T00:00:00Z, 1, 2019-11-05T00:00:00Z",
        "1, 2019-11-04T00:00:00Z, 2, 2019-11-04T00:00:00Z",
        "1, 2019-11-04T09:00:00+09:00, 2, 2019-11-04T00:00:00Z"
    })
    void the_source_says_which_is_older(
            @Nullable String version,
            @Nullable OffsetDateTime created,
            @Nullable String otherVersion,
            @Nullable OffsetDateTime otherCreated) {
        Revision revision = new Revision(version, created);
        Revision other = new Revision(otherVersion, otherCreated);

        assertThat(revision.isOlderThan(other)).isTrue();
        assertThat(other.isOlderThan(revision)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({" , ", "1, ", "1, 1", "1, 1.0", "b, a", "v1, v2", "1, 2a", "-1, 0"})
    void where_the_source_says_nothing_neither_is_older(@Nullable String one, @Nullable String other) {
        Revision first = new Revision(one, null);
        Revision second = new Revision(other, null);

        assertThat(first.isOlderThan(second)).isFalse();
        assertThat(second.isOlderThan(first)).isFalse();
    }

    @Test
    void a_version_of_a_million_digits_is_no_number() {
        Revision digits = new Revision("9".repeat(1_000_000), null);

        assertThat(digits.isOlderThan(new Revision("1", null))).isFalse();
        assertThat(new Revision("1", null).isOlderThan(digits)).isFalse();
    }

    @Test
    void an_article_says_its_revision() {
        assertThat(Revision.of(Samples.article()))
                .isEqualTo(new Revision("2", OffsetDateTime.parse("2019-11-04T11:30:00+09:00")));
    }
}
