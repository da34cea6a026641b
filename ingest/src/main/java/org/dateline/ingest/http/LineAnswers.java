package org.dateline.ingest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.dateline.messages.MessageJson;

/**
 * Gives the answers to the lines of a stream in the order of the lines, each as soon as it and those before it are known,
 * while another thread still reads. At most so many lines are on their way to Kafka; then the reader waits. Answers that
 * the caller does not read yet wait in a spool, and hold nobody up.
 */
final class LineAnswers {
    private static final int MOST_ON_THEIR_WAY = 512;
    private static final int SPOOL_BYTES_IN_MEMORY = 256 * 1024;
    private static final CompletableFuture<LineAnswer> END = new CompletableFuture<>();

    private final OutputStream out;
    private final BlockingQueue<CompletableFuture<LineAnswer>> answers = new ArrayBlockingQueue<>(MOST_ON_THEIR_WAY);
    private final AnswerSpool spool = new AnswerSpool(SPOOL_BYTES_IN_MEMORY);
    private volatile boolean ended;

    LineAnswers(OutputStream out) {
        this.out = out;
    }

    /** Starts to answer; what is returned completes when the last answer is with the caller, or the caller is gone. */
    CompletableFuture<Void> start(Executor threads) {
        return CompletableFuture.allOf(
                CompletableFuture.runAsync(this::collect, threads), CompletableFuture.runAsync(this::write, threads));
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

    /** From answers that are not known yet to the spool, in their order. */
    private void collect() {
        try {
            for (CompletableFuture<LineAnswer> next = answers.take(); next != END; next = answers.take()) {
                LineAnswer answer = next.join();
                if (!spool.add(line(answer)) || answer.endsTheStream()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new AssertionError("an answer of our own is always JSON", e);
        } finally {
            ended = true;
            spool.finish();
        }
    }

    private static byte[] line(LineAnswer answer) throws IOException {
        byte[] json = MessageJson.mapper().writeValueAsBytes(answer);
        byte[] line = new byte[json.length + 1];
        System.arraycopy(json, 0, line, 0, json.length);
        line[json.length] = '\n';
        return line;
    }

    /** From the spool to the caller. */
    private void write() {
        try (spool) {
            for (byte[] next = spool.take(); next != null; next = spool.take()) {
                out.write(next);
                if (spool.isEmpty()) {
                    out.flush();
                }
            }
            out.flush();
        } catch (IOException e) {
            // The caller is gone. What was acknowledged stays so, and handing it in again does no harm.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
        }
    }
}
