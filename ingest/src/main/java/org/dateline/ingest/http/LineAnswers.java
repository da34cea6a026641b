package org.dateline.ingest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dateline.messages.MessageJson;

/**
 * Writes the answers to the lines of a stream in the order of the lines, each as soon as it and those before it are
 * known, while another thread still reads. At most so many are on their way; then the reader waits.
 */
final class LineAnswers implements Runnable {
    private static final int MOST_ON_THEIR_WAY = 512;
    private static final CompletableFuture<LineAnswer> END = new CompletableFuture<>();

    private final OutputStream out;
    private final BlockingQueue<CompletableFuture<LineAnswer>> answers = new ArrayBlockingQueue<>(MOST_ON_THEIR_WAY);
    private volatile boolean ended;

    LineAnswers(OutputStream out) {
        this.out = out;
    }

    /** Whether no more lines are to be read: Kafka is away, or the caller is gone. */
    boolean isEnded() {
        return ended;
    }

    /** Takes the answer to the next line; waits while too many are on their way. */
    void add(CompletableFuture<LineAnswer> answer) {
        try {
            boolean taken = false;
            while (!ended && !taken) {
                taken = answers.offer(answer, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }

    /** No line follows. */
    void finish() {
        add(END);
    }

    /** Writes until the end. */
    @Override
    public void run() {
        try {
            for (CompletableFuture<LineAnswer> next = answers.take(); next != END; next = answers.take()) {
                LineAnswer answer = next.join();
                out.write(MessageJson.mapper().writeValueAsBytes(answer));
                out.write('\n');
                if (answers.isEmpty() || !isNextKnown()) {
                    out.flush();
                }
                if (answer.endsTheStream()) {
                    break;
                }
            }
            out.flush();
        } catch (IOException e) {
            // The caller is gone. What was acknowledged stays so, and handing it in again does no harm.
            ended = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
        }
    }

    private boolean isNextKnown() {
        CompletableFuture<LineAnswer> next = answers.peek();
        return next != null && next.isDone();
    }
}
