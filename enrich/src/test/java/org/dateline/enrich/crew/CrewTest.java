package org.dateline.enrich.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
    /** Where nothing is late: a first call loads classes, and takes what time it takes. */
    private static final Deadline PATIENT = Deadline.of(Duration.ofMinutes(1));

    private final ControlledAnnotators annotators = new ControlledAnnotators();

    @AfterEach
    void release() {
        annotators.release();
    }

    @Test
    void each_annotator_sees_what_those_before_it_found_and_reports_its_version() {
        Annotator second = ControlledAnnotators.working("second", draft -> {
            assertThat(draft.headline()).isNotNull();
            return new Annotation.Skipped("nothing to do");
        });
        try (Crew crew = new Crew(List.of(ControlledAnnotators.quick("first"), second), 1, PATIENT)) {
            Annotated annotated = ControlledAnnotators.submit(crew, "urn:a").join();

            assertThat(ControlledAnnotators.statuses(annotated)).containsExactly(Status.OK, Status.SKIPPED);
            assertThat(annotated.reports().get(1).reason()).isEqualTo("nothing to do");
            assertThat(annotated.reports().get(0).version()).isEqualTo("7");
        }
    }

    @Test
    void an_annotator_that_throws_costs_its_own_findings_only() {
        Annotator broken = ControlledAnnotators.working("broken", draft -> {
            throw new IllegalStateException("the article's words");
        });
        try (Crew crew = new Crew(List.of(broken, ControlledAnnotators.quick("second")), 1, PATIENT)) {
            Annotated annotated = ControlledAnnotators.submit(crew, "urn:a").join();

            assertThat(ControlledAnnotators.statuses(annotated)).containsExactly(Status.FAILED, Status.OK);
            assertThat(annotated.reports().get(0).reason()).isEqualTo("IllegalStateException");
        }
    }

    @Test
    void an_annotator_that_recurses_without_end_costs_its_own_findings_only() {
        Annotator endless = ControlledAnnotators.working("endless", CrewTest::recurse);
        try (Crew crew = new Crew(List.of(endless, ControlledAnnotators.quick("second")), 1, PATIENT)) {
            assertThat(ControlledAnnotators.statuses(
                            ControlledAnnotators.submit(crew, "urn:a").join()))
                    .containsExactly(Status.FAILED, Status.OK);
        }
    }

    @Test
    void an_annotator_whose_classes_are_missing_costs_its_own_findings_only() {
        Annotator unlinked = ControlledAnnotators.working("unlinked", draft -> {
            throw new NoClassDefFoundError("gone");
        });
        try (Crew crew = new Crew(List.of(unlinked, ControlledAnnotators.quick("second")), 1, PATIENT)) {
            assertThat(ControlledAnnotators.statuses(
                            ControlledAnnotators.submit(crew, "urn:a").join()))
                    .containsExactly(Status.FAILED, Status.OK);
        }
    }

    @Test
    void what_the_machine_cannot_do_outside_of_the_annotators_fails_everything_that_is_waited_for() {
        try (Crew crew = new Crew(List.of(ControlledAnnotators.quick("first")), 1, PATIENT)) {
            CompletableFuture<Annotated> first = crew.submit(() -> {
                annotators.await();
                throw new OutOfMemoryError("Java heap space");
            });
            CompletableFuture<Annotated> queued = ControlledAnnotators.submit(crew, "urn:b");
            annotators.release();

            assertThat(first)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withCauseInstanceOf(OutOfMemoryError.class);
            assertThat(queued).failsWithin(Duration.ofSeconds(30));
            await().untilAsserted(() ->
                    assertThat(ControlledAnnotators.submit(crew, "urn:c")).isCompletedExceptionally());
        }
    }

    @Test
    void what_our_own_code_does_wrong_outside_of_the_annotators_fails_that_task_only() {
        try (Crew crew = new Crew(List.of(ControlledAnnotators.quick("first")), 1, PATIENT)) {
            CompletableFuture<Annotated> wrong = crew.submit(() -> {
                throw new AssertionError("our own mistake");
            });

            assertThat(wrong).failsWithin(Duration.ofSeconds(30));
            assertThat(ControlledAnnotators.statuses(
                            ControlledAnnotators.submit(crew, "urn:b").join()))
                    .containsExactly(Status.OK);
        }
    }

    @Test
    void more_bytes_than_there_is_room_for_are_not_worked_on_side_by_side_and_one_that_is_larger_goes_alone() {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger mostAtWork = new AtomicInteger();
        Annotator counting = ControlledAnnotators.working("counting", draft -> {
            mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            atWork.decrementAndGet();
            return new Annotation.Empty();
        });
        try (Crew crew = new Crew(List.of(counting), 4, PATIENT, new Room(100))) {
            List<CompletableFuture<Annotated>> all = IntStream.range(0, 24)
                    .mapToObj(i -> crew.<Annotated>submit(
                            () -> new Task.Annotate<>(
                                    Article.of("urn:" + i, "Text.").build(), annotated -> annotated),
                            i == 7 ? 1000 : 60))
                    .toList();

            assertThat(all).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(30)));
            assertThat(mostAtWork).hasValue(1);
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Annotation recurse(Draft draft) {
        return recurse(draft);
    }

    @Test
    void a_task_that_throws_says_so_to_whoever_waits_and_its_thread_goes_on() {
        try (Crew crew = new Crew(List.of(ControlledAnnotators.quick("only")), 1, PATIENT)) {
            CompletableFuture<String> broken = crew.submit(() -> {
                throw new IllegalStateException("no article");
            });

            assertThat(broken).failsWithin(Duration.ofSeconds(10));
            assertThat(ControlledAnnotators.submit(crew, "urn:a")).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void what_waits_when_the_crew_ends_is_cancelled() {
        CompletableFuture<Annotated> waiting;
        try (Crew crew = new Crew(
                List.of(ControlledAnnotators.working("slow", annotators::listening)),
                1,
                Deadline.of(Duration.ofMinutes(1)))) {
            CompletableFuture<Annotated> busy = ControlledAnnotators.submit(crew, "urn:busy");
            assertThat(busy).isNotDone();
            waiting = ControlledAnnotators.submit(crew, "urn:waiting");
        }

        assertThat(waiting).isCancelled();
    }
}
