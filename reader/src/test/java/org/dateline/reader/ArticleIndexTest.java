package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.IndexFault;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.TopicRecord;
import org.dateline.reader.query.Lookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index holds and how far it says it has come, through restarts. */
class ArticleIndexTest {
    private static final TestRecord FERRY = TestRecord.of("urn:example:ferry", "The ferry is back", "It sails again.");
    private static final TestRecord STRIKE = TestRecord.of("urn:example:strike", "Strike ends", "Trains run again.");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit does
    private Path folder;

    private static Positions at(String topic, long next) {
        return Positions.start(topic, 1).with(0, next);
    }

    @Test
    void what_was_committed_is_there_after_a_restart_with_its_position_and_what_was_not_is_neither() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(FERRY.at(0, 0)), at("topic", 1));
            index.commit();
            index.apply(List.of(STRIKE.at(0, 1)), at("topic", 2));
            index.refresh();
        }

        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.follow("topic", List.of(0L))).isEqualTo(at("topic", 1));
            assertThat(new Lookup(index).find(FERRY.uri())).isPresent();
            assertThat(new Lookup(index).find(STRIKE.uri())).isEmpty();
        }
    }

    @Test
    void a_record_that_is_read_again_is_there_once() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(FERRY.at(0, 0), FERRY.at(0, 0)), at("topic", 1));
            index.apply(List.of(FERRY.at(0, 0)), at("topic", 1));
            index.refresh();

            assertThat(new Lookup(index).count()).isEqualTo(1);
        }
    }

    @Test
    void an_index_of_another_topic_is_made_anew() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(FERRY.at(0, 7)), at("topic", 8));
            index.commit();
        }

        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.follow("another", List.of(0L))).isEqualTo(at("another", 0));
            assertThat(new Lookup(index).count()).isZero();
        }
    }

    @Test
    void an_index_that_missed_records_is_made_anew_since_one_of_them_may_have_taken_an_article_back() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(FERRY.at(0, 0)), at("topic", 1));

            assertThat(index.follow("topic", List.of(5L))).isEqualTo(at("topic", 5));
            assertThat(new Lookup(index).count()).isZero();
        }
    }

    @Test
    void what_the_topic_has_let_go_of_goes() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(FERRY.at(0, 0), STRIKE.at(0, 1)), at("topic", 2));
            index.forgetBefore(List.of(1L));
            index.refresh();

            assertThat(new Lookup(index).find(FERRY.uri())).isEmpty();
            assertThat(new Lookup(index).find(STRIKE.uri())).isPresent();
            assertThat(index.hasForgotten(at("topic", 0))).isTrue();
            assertThat(index.hasForgotten(at("topic", 1))).isFalse();
        }
    }

    @Test
    void a_tombstone_takes_the_article_away_and_the_same_article_comes_back() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(FERRY.at(0, 0), new TopicRecord(0, 1, FERRY.uri(), null)), at("topic", 2));
            index.refresh();
            assertThat(new Lookup(index).find(FERRY.uri())).isEmpty();
            assertThat(new Lookup(index).count()).isZero();

            index.apply(List.of(FERRY.at(0, 2)), at("topic", 3));
            index.refresh();
            assertThat(new Lookup(index).find(FERRY.uri())).isPresent();
        }
    }

    @Test
    void a_version_that_its_source_calls_older_does_not_replace_the_newer_one_before_and_after_a_restart()
            throws Exception {
        TestRecord second = TestRecord.of("urn:example:a", "Second", "Two.").version("2");
        TestRecord first = TestRecord.of("urn:example:a", "First", "One.").version("1");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(second.at(0, 0), first.at(0, 1)), at("topic", 2));
            index.commit();
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(List.of(first.at(0, 2)), at("topic", 3));
            index.refresh();

            assertThat(new Lookup(index).find("urn:example:a"))
                    .hasValueSatisfying(stored -> assertThat(stored.json()).isEqualTo(second.json()));
        }
    }

    @Test
    void a_record_that_is_no_article_is_counted_and_its_neighbours_go_on() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.follow("topic", List.of(0L));
            index.apply(
                    List.of(new TopicRecord(0, 0, "urn:example:x", new byte[] {'{'}), FERRY.at(0, 1)), at("topic", 2));
            index.refresh();

            assertThat(index.unreadable()).isEqualTo(1);
            assertThat(new Lookup(index).count()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_that_another_reader_works_in_is_refused_by_name() {
        try (ArticleIndex first = ArticleIndex.open(folder)) {
            assertThat(first.unreadable()).isZero();
            assertThatThrownBy(() -> ArticleIndex.open(folder))
                    .isInstanceOf(IndexFault.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("another reader works there");
        }
    }

    @Test
    void a_position_survives_as_text_and_one_of_another_topic_is_none() {
        Positions positions = Positions.start("topic", 3).with(1, 77).with(2, 1L << 40);

        assertThat(Positions.parse(positions.token(), "topic")).contains(positions);
        assertThat(Positions.parse(positions.token(), "another")).isEmpty();
        assertThat(Positions.parse("bogus!", "topic")).isEmpty();
        assertThat(Positions.parse("", "topic")).isEmpty();
    }
}
