package org.dateline.enrich.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.AnnotatorReport;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
    private static final Deadline SOON = new Deadline(Duration.ofMillis(250), Duration.ofMillis(50), 2);

    /** Where nothing is late: a first call loads classes, and takes what time it takes. */
    private static final Deadline PATIENT = Deadline.of(Duration.ofMinutes(1));

    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    /** @param work given the draft, says what the annotator of this name does */
    private record Working(String name, Function<Draft, Annotation> work) implements Annotator {
        @Override
        public String version() {
            return "7";
        }

        @Override
        public Annotation annotate(Draft draft) {
            return work.apply(draft);
        }
    }

    private static Annotator quick(String name) {
        return new Working(
                name,
                draft -> new Annotation.Found(draft.with(changes -> changes.headline =
                        new Headline(name + " of " + draft.article().uri(), true))));
    }

    private static CompletableFuture<Annotated> submit(Crew crew, String uri) {
        return crew.submit(() -> new Task.Annotate<>(Article.of(uri, "Text.").build(), annotated -> annotated));
    }

    private static List<Status> statuses(Annotated annotated) {
        return annotated.reports().stream().map(AnnotatorReport::status).toList();
    }

    private Annotation deaf(Draft draft) {
        boolean waiting = true;
        while (waiting) {
            try {
                released.await();
                waiting = false;
            } catch (InterruptedException e) {
                // This one does not react, as a loop without end would not.
            }
        }
        return new Annotation.Found(draft.with(changes -> changes.headline = new Headline("too late", false)));
    }

    private Annotation listening(Draft draft) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Annotation.Empty();
    }

    @Test
    void each_annotator_sees_what_those_before_it_found_and_reports_its_version() {
        Annotator second = new Working("second", draft -> {
            assertThat(draft.headline()).isNotNull();
            return new Annotation.Skipped("nothing to do");
        });
        try (Crew crew = new Crew(List.of(quick("first"), second), 1, PATIENT)) {
            Annotated annotated = submit(crew, "urn:a").join();

            assertThat(statuses(annotated)).containsExactly(Status.OK, Status.SKIPPED);
            assertThat(annotated.reports().get(1).reason()).isEqualTo("nothing to do");
            assertThat(annotated.reports().get(0).version()).isEqualTo("7");
        }
    }

    @Test
    void an_annotator_that_throws_costs_its_own_findings_only() {
        Annotator broken = new Working("broken", draft -> {
            throw new IllegalStateException("the article's words");
        });
        try (Crew crew = new Crew(List.of(broken, quick("second")), 1, PATIENT)) {
            Annotated annotated = submit(crew, "urn:a").join();

            assertThat(statuses(annotated)).containsExactly(Status.FAILED, Status.OK);
            assertThat(annotated.reports().get(0).reason()).isEqualTo("IllegalStateException");
        }
    }

    @Test
    void an_annotator_that_recurses_without_end_costs_its_own_findings_only() {
        Annotator endless = new Working("endless", CrewTest::recurse);
        try (Crew crew = new Crew(List.of(endless, quick("second")), 1, PATIENT)) {
            assertThat(statuses(submit(crew, "urn:a").join())).containsExactly(Status.FAILED, Status.OK);
        }
    }

    @Test
    void an_annotator_whose_classes_are_missing_costs_its_own_findings_only() {
        Annotator unlinked = new Working("unlinked", draft -> {
            throw new NoClassDefFoundError("gone");
        });
        try (Crew crew = new Crew(List.of(unlinked, quick("second")), 1, PATIENT)) {
            assertThat(statuses(submit(crew, "urn:a").join())).containsExactly(Status.FAILED, Status.OK);
        }
    }

    @Test
    void what_the_machine_cannot_do_outside_of_the_annotators_fails_everything_that_is_waited_for() {
        try (Crew crew = new Crew(List.of(quick("first")), 1, PATIENT)) {
            CompletableFuture<Annotated> first = crew.submit(() -> {
                listening();
                throw new OutOfMemoryError("Java heap space");
            });
            CompletableFuture<Annotated> queued = submit(crew, "urn:b");
            released.countDown();

            assertThat(first)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withCauseInstanceOf(OutOfMemoryError.class);
            assertThat(queued).failsWithin(Duration.ofSeconds(30));
            await().untilAsserted(() -> assertThat(submit(crew, "urn:c")).isCompletedExceptionally());
        }
    }

    @Test
    void what_our_own_code_does_wrong_outside_of_the_annotators_fails_that_task_only() {
        try (Crew crew = new Crew(List.of(quick("first")), 1, PATIENT)) {
            CompletableFuture<Annotated> wrong = crew.submit(() -> {
                throw new AssertionError("our own mistake");
            });

            assertThat(wrong).failsWithin(Duration.ofSeconds(30));
            assertThat(statuses(submit(crew, "urn:b").join())).containsExactly(Status.OK);
        }
    }

    @Test
    void more_bytes_than_there_is_room_for_are_not_worked_on_side_by_side_and_one_that_is_larger_goes_alone() {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger mostAtWork = new AtomicInteger();
        Annotator counting = new Working("counting", draft -> {
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

    private void listening() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Annotation recurse(Draft draft) {
        return recurse(draft);
    }

    @Test
    void a_late_annotator_is_interrupted_and_the_interrupt_does_not_reach_the_next() {
        Annotator next = new Working(
                "next",
                draft -> Thread.currentThread().isInterrupted()
                        ? new Annotation.Skipped("interrupted")
                        : new Annotation.Empty());
        try (Crew crew = new Crew(List.of(new Working("slow", this::listening), next), 1, SOON)) {
            Annotated annotated = submit(crew, "urn:a").join();

            assertThat(statuses(annotated)).containsExactly(Status.FAILED, Status.EMPTY);
            assertThat(annotated.reports().get(0).reason()).isEqualTo("over its deadline of PT0.25S");
        }
    }

    @Test
    void an_annotator_that_does_not_react_is_given_up_and_the_article_goes_on_without_it() {
        try (Crew crew = new Crew(List.of(new Working("deaf", this::deaf), quick("second")), 1, SOON)) {
            Annotated annotated = submit(crew, "urn:a").join();

            assertThat(statuses(annotated)).containsExactly(Status.FAILED, Status.OK);
            assertThat(annotated.draft().headline()).isEqualTo(new Headline("second of urn:a", true));
            assertThat(crew.abandonedThreads()).isEqualTo(1);
        }
    }

    @Test
    void what_a_given_up_annotator_says_in_the_end_changes_nothing() {
        try (Crew crew = new Crew(List.of(quick("first"), new Working("deaf", this::deaf)), 1, SOON)) {
            Annotated annotated = submit(crew, "urn:a").join();

            released.countDown();

            await().until(() -> crew.abandonedThreads() == 0);
            assertThat(annotated.draft().headline()).isEqualTo(new Headline("first of urn:a", true));
            assertThat(statuses(annotated)).containsExactly(Status.OK, Status.FAILED);
        }
    }

    @Test
    void an_annotator_that_hangs_again_and_again_is_not_asked_any_more_until_it_is_back() {
        Annotator deaf = new Working(
                "deaf", draft -> draft.article().uri().startsWith("urn:hang") ? deaf(draft) : new Annotation.Empty());
        try (Crew crew = new Crew(List.of(deaf, quick("second")), 1, SOON)) {
            List<Annotated> hung = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                hung.add(submit(crew, "urn:hang:" + i).join());
            }

            assertThat(hung)
                    .allSatisfy(annotated -> assertThat(statuses(annotated)).containsExactly(Status.FAILED, Status.OK));
            assertThat(hung.get(4).reports().get(0).reason()).isEqualTo("not asked: 2 of its calls hang");
            assertThat(crew.abandonedThreads()).isEqualTo(2);
            assertThat(statuses(submit(crew, "urn:fine").join())).containsExactly(Status.FAILED, Status.OK);

            released.countDown();
            await().until(() -> crew.abandonedThreads() == 0);
            assertThat(statuses(submit(crew, "urn:fine").join())).containsExactly(Status.EMPTY, Status.OK);
        }
    }

    @Test
    void an_annotator_that_is_late_again_and_again_is_left_out_for_a_while() {
        Deadline quick = new Deadline(Duration.ofMillis(5), Duration.ofSeconds(30), 2);
        try (Crew crew = new Crew(List.of(new Working("slow", this::listening)), 1, quick)) {
            for (int i = 0; i < Seat.MOST_LATE; i++) {
                submit(crew, "urn:" + i).join();
            }

            Annotated annotated = submit(crew, "urn:next").join();

            assertThat(annotated.reports().get(0).reason()).isEqualTo("not asked: late 10 times within PT1M");
        }
    }

    @Test
    void neighbours_of_hanging_articles_all_come_out() {
        Annotator sometimes = new Working(
                "sometimes", draft -> draft.article().uri().endsWith("7") ? deaf(draft) : new Annotation.Empty());
        try (Crew crew = new Crew(List.of(sometimes, quick("second")), 3, SOON)) {
            List<CompletableFuture<Annotated>> results = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                results.add(submit(crew, "urn:" + i));
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

    @Test
    void a_task_that_throws_says_so_to_whoever_waits_and_its_thread_goes_on() {
        try (Crew crew = new Crew(List.of(quick("only")), 1, PATIENT)) {
            CompletableFuture<String> broken = crew.submit(() -> {
                throw new IllegalStateException("no article");
            });

            assertThat(broken).failsWithin(Duration.ofSeconds(10));
            assertThat(submit(crew, "urn:a")).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void what_waits_when_the_crew_ends_is_cancelled() {
        CompletableFuture<Annotated> waiting;
        try (Crew crew =
                new Crew(List.of(new Working("slow", this::listening)), 1, Deadline.of(Duration.ofMinutes(1)))) {
            CompletableFuture<Annotated> busy = submit(crew, "urn:busy");
            assertThat(busy).isNotDone();
            waiting = submit(crew, "urn:waiting");
        }

        assertThat(waiting).isCancelled();
    }
}
