package org.dateline.enrich.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewDeadlineTest {
    private static final Deadline SOON = new Deadline(Duration.ofMillis(250), Duration.ofMillis(50), 2);

    private final ControlledAnnotators annotators = new ControlledAnnotators();

    @AfterEach
    void release() {
        annotators.release();
    }

    @Test
    void a_late_annotator_is_interrupted_and_the_interrupt_does_not_reach_the_next() {
        Annotator next = ControlledAnnotators.working(
                "next",
                draft -> Thread.currentThread().isInterrupted()
                        ? new Annotation.Skipped("interrupted")
                        : new Annotation.Empty());
        try (Crew crew =
                new Crew(List.of(ControlledAnnotators.working("slow", annotators::listening), next), 1, SOON)) {
            Annotated annotated = ControlledAnnotators.submit(crew, "urn:a").join();

            assertThat(ControlledAnnotators.statuses(annotated)).containsExactly(Status.FAILED, Status.EMPTY);
            assertThat(annotated.reports().get(0).reason()).isEqualTo("over its deadline of PT0.25S");
        }
    }

    @Test
    void an_annotator_that_does_not_react_is_given_up_and_the_article_goes_on_without_it() {
        try (Crew crew = new Crew(
                List.of(ControlledAnnotators.working("deaf", annotators::deaf), ControlledAnnotators.quick("second")),
                1,
                SOON)) {
            Annotated annotated = ControlledAnnotators.submit(crew, "urn:a").join();

            assertThat(ControlledAnnotators.statuses(annotated)).containsExactly(Status.FAILED, Status.OK);
            assertThat(annotated.draft().headline()).isEqualTo(new Headline("second of urn:a", true));
            assertThat(crew.abandonedThreads()).isEqualTo(1);
        }
    }

    @Test
    void what_a_given_up_annotator_says_in_the_end_changes_nothing() {
        try (Crew crew = new Crew(
                List.of(ControlledAnnotators.quick("first"), ControlledAnnotators.working("deaf", annotators::deaf)),
                1,
                SOON)) {
            Annotated annotated = ControlledAnnotators.submit(crew, "urn:a").join();

            annotators.release();

            await().until(() -> crew.abandonedThreads() == 0);
            assertThat(annotated.draft().headline()).isEqualTo(new Headline("first of urn:a", true));
            assertThat(ControlledAnnotators.statuses(annotated)).containsExactly(Status.OK, Status.FAILED);
        }
    }

    @Test
    void an_annotator_that_hangs_again_and_again_is_not_asked_any_more_until_it_is_back() {
        Annotator deaf = ControlledAnnotators.working(
                "deaf",
                draft ->
                        draft.article().uri().startsWith("urn:hang") ? annotators.deaf(draft) : new Annotation.Empty());
        try (Crew crew = new Crew(List.of(deaf, ControlledAnnotators.quick("second")), 1, SOON)) {
            List<Annotated> hung = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                hung.add(ControlledAnnotators.submit(crew, "urn:hang:" + i).join());
            }

            assertThat(hung)
                    .allSatisfy(annotated -> assertThat(ControlledAnnotators.statuses(annotated))
                            .containsExactly(Status.FAILED, Status.OK));
            assertThat(hung.get(4).reports().get(0).reason()).isEqualTo("not asked: 2 of its calls hang");
            assertThat(crew.abandonedThreads()).isEqualTo(2);
            assertThat(ControlledAnnotators.statuses(
                            ControlledAnnotators.submit(crew, "urn:fine").join()))
                    .containsExactly(Status.FAILED, Status.OK);

            annotators.release();
            await().until(() -> crew.abandonedThreads() == 0);
            assertThat(ControlledAnnotators.statuses(
                            ControlledAnnotators.submit(crew, "urn:fine").join()))
                    .containsExactly(Status.EMPTY, Status.OK);
        }
    }

    @Test
    void an_annotator_that_is_late_again_and_again_is_left_out_for_a_while() {
        Deadline quick = new Deadline(Duration.ofMillis(5), Duration.ofSeconds(30), 2);
        try (Crew crew = new Crew(List.of(ControlledAnnotators.working("slow", annotators::listening)), 1, quick)) {
            for (int i = 0; i < Seat.MOST_LATE; i++) {
                ControlledAnnotators.submit(crew, "urn:" + i).join();
            }

            Annotated annotated = ControlledAnnotators.submit(crew, "urn:next").join();

            assertThat(annotated.reports().get(0).reason()).isEqualTo("not asked: late 10 times within PT1M");
        }
    }

    @Test
    void neighbours_of_hanging_articles_all_come_out() {
        Annotator sometimes = ControlledAnnotators.working(
                "sometimes",
                draft -> draft.article().uri().endsWith("7") ? annotators.deaf(draft) : new Annotation.Empty());
        try (Crew crew = new Crew(List.of(sometimes, ControlledAnnotators.quick("second")), 3, SOON)) {
            List<CompletableFuture<Annotated>> results = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                results.add(ControlledAnnotators.submit(crew, "urn:" + i));
            }

            for (int i = 0; i < results.size(); i++) {
                Annotated annotated =
                        results.get(i).orTimeout(30, TimeUnit.SECONDS).join();
                assertThat(annotated.draft().headline()).isEqualTo(new Headline("second of urn:" + i, true));
                assertThat(annotated.reports()).hasSize(2);
            }
            assertThat(crew.abandonedThreads()).isBetween(2, 5);
        }
    }
}
