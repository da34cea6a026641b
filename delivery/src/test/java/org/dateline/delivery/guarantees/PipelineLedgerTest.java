package org.dateline.delivery.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.delivery.guarantees.Breach.Kind;
import org.dateline.delivery.guarantees.Evidence.PoisonRecord;
import org.dateline.delivery.guarantees.Evidence.RejectedRecord;
import org.dateline.delivery.guarantees.Evidence.Sighting;
import org.dateline.delivery.guarantees.Evidence.StoredFile;
import org.dateline.delivery.guarantees.Evidence.Version;
import org.dateline.messages.Revision;
import org.junit.jupiter.api.Test;

/** An oracle that cannot say no proves nothing: each kind of breach is shown to be seen. */
class PipelineLedgerTest {
    private static final Version ONE = new Version("urn:a", "one");
    private static final Version TWO = new Version("urn:a", "two");
    private static final Version OTHER = new Version("urn:b", "other");
    private static final Revision SILENT = new Revision(null, null);

    private final List<Version> accepted = new ArrayList<>(List.of(ONE, TWO, OTHER));
    private final List<Version> offered = new ArrayList<>(List.of(ONE, TWO, OTHER));
    private final List<Sighting> articles = new ArrayList<>(List.of(at(0, ONE), at(1, TWO), at(2, OTHER)));
    private final List<PoisonRecord> poison =
            new ArrayList<>(List.of(new PoisonRecord("news.articles", 0, 3, "bytes")));
    private final List<Sighting> enriched = new ArrayList<>(List.of(at(0, ONE), at(1, TWO), at(2, OTHER)));
    private final List<RejectedRecord> rejected =
            new ArrayList<>(List.of(new RejectedRecord("news.articles-0@3", "bytes", "not-json")));
    private final List<StoredFile> files = new ArrayList<>(List.of(file("a", TWO), file("b", OTHER)));

    @Test
    void a_ledger_that_balances_has_no_breach() {
        assertThat(breaches()).isEmpty();
    }

    @Test
    void a_retry_may_double_a_record_before_enrich_and_is_enriched_as_often() {
        articles.add(at(9, OTHER));
        enriched.add(at(9, OTHER));

        assertThat(breaches()).isEmpty();
    }

    @Test
    void an_acknowledged_article_that_never_arrived_is_lost() {
        articles.removeIf(article -> article.version().equals(OTHER));
        enriched.removeIf(article -> article.version().equals(OTHER));
        files.remove(1);

        assertOneBreach(Kind.LOST, "urn:b");
    }

    @Test
    void an_article_that_was_not_enriched_is_lost() {
        enriched.remove(2);

        assertOneBreach(Kind.LOST, "urn:b");
    }

    @Test
    void an_article_enriched_twice_is_doubled() {
        enriched.add(at(7, OTHER));

        assertOneBreach(Kind.DOUBLED, "urn:b");
    }

    @Test
    void a_version_enriched_in_the_place_of_another_is_lost() {
        enriched.set(1, at(1, ONE));

        assertOneBreach(Kind.LOST, "urn:a");
    }

    @Test
    void versions_of_one_article_in_another_order_are_reordered() {
        enriched.set(0, at(0, TWO));
        enriched.set(1, at(1, ONE));

        assertOneBreach(Kind.REORDERED, "urn:a");
    }

    @Test
    void an_article_that_nobody_handed_in_is_unexpected() {
        offered.remove(OTHER);

        assertOneBreach(Kind.UNEXPECTED, "urn:b");
    }

    @Test
    void an_enriched_article_that_was_never_an_article_is_unexpected() {
        enriched.add(at(8, new Version("urn:c", "new")));

        assertOneBreach(Kind.UNEXPECTED, "urn:c");
    }

    @Test
    void poison_that_was_swallowed_is_lost() {
        rejected.clear();

        assertOneBreach(Kind.LOST, "news.articles-0@3");
    }

    @Test
    void poison_that_was_rejected_twice_is_doubled() {
        rejected.add(rejected.get(0));

        assertOneBreach(Kind.DOUBLED, "news.articles-0@3");
    }

    @Test
    void poison_that_lost_its_bytes_is_changed() {
        rejected.replaceAll(record -> new RejectedRecord(record.origin(), "other", record.reason()));

        assertOneBreach(Kind.CHANGED, "news.articles-0@3");
    }

    @Test
    void a_good_record_that_was_rejected_is_unexpected() {
        rejected.add(new RejectedRecord("news.articles-0@2", "good", "internal"));

        assertOneBreach(Kind.UNEXPECTED, "news.articles-0@2");
    }

    @Test
    void an_article_without_a_file_is_lost() {
        files.remove(1);

        assertOneBreach(Kind.LOST, "urn:b");
    }

    @Test
    void an_article_with_a_file_on_each_of_two_days_is_doubled() {
        files.add(file("b-on-another-day", OTHER));

        assertOneBreach(Kind.DOUBLED, "urn:b");
    }

    @Test
    void a_file_that_holds_an_older_version_is_stale() {
        files.set(0, file("a", ONE));

        assertOneBreach(Kind.STALE, "urn:a");
    }

    @Test
    void a_version_that_arrives_late_but_is_older_by_its_own_word_is_not_expected_on_disk() {
        UnaryOperator<Sighting> withVersions = article -> article.version().equals(ONE)
                ? new Sighting(0, article.offset(), ONE, new Revision("2", null))
                : article.version().equals(TWO)
                        ? new Sighting(0, article.offset(), TWO, new Revision("1", null))
                        : article;
        articles.replaceAll(withVersions);

        assertOneBreach(Kind.STALE, "urn:a");
    }

    @Test
    void a_file_that_cannot_be_read_is_torn() {
        files.add(new StoredFile("c", null, "ends in the middle"));

        assertOneBreach(Kind.TORN, "c");
    }

    private void assertOneBreach(Kind kind, String id) {
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(kind);
            assertThat(breach.id()).isEqualTo(id);
        });
    }

    private List<Breach> breaches() {
        return PipelineLedger.breaches(
                new Evidence(accepted, offered, articles, poison, enriched, rejected, files, true));
    }

    private static Sighting at(long offset, Version version) {
        return new Sighting(0, offset, version, SILENT);
    }

    private static StoredFile file(String name, Version version) {
        return new StoredFile(name, version, null);
    }
}
