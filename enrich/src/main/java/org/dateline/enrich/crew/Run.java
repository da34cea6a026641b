package org.dateline.enrich.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Enrichment.AnnotatorReport;
import org.dateline.messages.Enrichment.Status;
import org.dateline.operations.CodeFault;
import org.jspecify.annotations.Nullable;

/**
 * A task on its way through the annotators.
 *
 * <p>One thread at a time owns it; where its thread is given up, the watch hands it on to another through the queue.
 */
final class Run<T> {
    private final Task<T> task;
    private final long bytes;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<AnnotatorReport> reports = new ArrayList<>();
    private @Nullable Draft draft;
    private @Nullable Function<Annotated, T> then;
    private int next;
    private boolean entered;

    /** @param bytes of input */
    Run(Task<T> task, long bytes) {
        this.task = task;
        this.bytes = bytes;
    }

    /** Waits until there is room for it; it has it until its result is there. Once, however many threads it goes through. */
    void enter(Room room) throws InterruptedException {
        if (!entered) {
            room.enter(bytes);
            entered = true;
            var unused = result.whenComplete((value, failure) -> room.leave(bytes));
        }
    }

    void fail(Throwable why) {
        result.completeExceptionally(why);
    }

    CompletableFuture<T> result() {
        return result;
    }

    /** Goes on from where it stands. Returns false when the calling thread was given up and must end. */
    boolean goOn(List<Seat> seats, Deadline deadline, Worker worker) {
        try {
            if (draft == null && !start()) {
                return true;
            }
            while (next < seats.size()) {
                if (!ask(seats.get(next), deadline, worker)) {
                    return false;
                }
            }
            result.complete(finish());
        } catch (Throwable thrown) {
            // Whatever it is: a result that never comes is waited for for ever.
            result.completeExceptionally(thrown);
            if (CodeFault.isOfTheMachine(thrown)) {
                throw thrown;
            }
        }
        return true;
    }

    private boolean start() {
        Task.Step<T> step = task.start();
        if (step instanceof Task.Annotate<T> annotate) {
            draft = Draft.of(annotate.article());
            then = annotate.then();
            return true;
        }
        if (step instanceof Task.Finished<T> finished) {
            result.complete(finished.value());
        }
        return false;
    }

    private T finish() {
        if (then == null || draft == null) {
            throw new IllegalStateException("a run cannot finish before it starts");
        }
        return then.apply(new Annotated(draft, reports));
    }

    private boolean ask(Seat seat, Deadline deadline, Worker worker) {
        if (draft == null) {
            throw new IllegalStateException("a run cannot ask before it starts");
        }
        long started = System.nanoTime();
        Optional<String> leftOut = seat.leftOut(deadline, started);
        if (leftOut.isPresent()) {
            report(seat, Status.FAILED, leftOut.get(), 0);
            return true;
        }
        Call call = new Call(this, seat);
        worker.current(call);
        Answer answer = Answer.of(seat.annotator(), draft);
        Call.End end = call.end();
        if (end == Call.End.ABANDONED) {
            // The article is another thread's by now: nothing of it may be touched here.
            seat.threadCameBack();
            return false;
        }
        worker.current(null);
        long micros = (System.nanoTime() - started) / 1000;
        if (end == Call.End.LATE) {
            seat.wasLate(System.nanoTime());
            report(seat, Status.FAILED, lateness(deadline), micros);
        } else {
            take(seat, answer, micros);
        }
        return true;
    }

    private void take(Seat seat, Answer answer, long micros) {
        Annotation annotation = answer.annotation();
        if (annotation == null || draft == null) {
            report(seat, Status.FAILED, answer.failure(), micros);
            return;
        }
        draft = annotation.after(draft);
        String reason = annotation instanceof Annotation.Skipped skipped ? skipped.reason() : null;
        report(seat, annotation.status(), reason, micros);
    }

    /** For the watch, once it has taken the run from its thread and before another gets it. */
    void abandoned(Seat seat, Deadline deadline) {
        report(
                seat,
                Status.FAILED,
                lateness(deadline),
                deadline.limit().plus(deadline.grace()).toNanos() / 1000);
    }

    private static String lateness(Deadline deadline) {
        return "over its deadline of " + deadline.limit();
    }

    private void report(Seat seat, Status status, @Nullable String reason, long micros) {
        reports.add(
                new AnnotatorReport(seat.annotator().name(), seat.annotator().version(), status, reason, micros));
        next++;
    }
}
