package org.dateline.onebox.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.ingest.codec.ArticleReader;

/** Reads inputs on several threads and hands on the lines in the order of the inputs, a bounded number under way. */
record OrderedReading(ArticleReader reader, InputStream standardInput, int threads) {
    private static final int AHEAD = 8;

    void read(List<ReadCommand.Input> inputs, Report report) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            // Pages nest deeply, and readers of them recurse.
            Thread thread = new Thread(null, task, "read", 16L * 1024 * 1024);
            thread.setDaemon(true);
            return thread;
        });
        Deque<Future<ObjectNode>> underWay = new ArrayDeque<>();
        try {
            int next = 0;
            boolean wanted = true;
            while (wanted && (next < inputs.size() || !underWay.isEmpty())) {
                while (next < inputs.size() && underWay.size() < AHEAD * threads) {
                    int number = next++;
                    underWay.add(pool.submit(() -> OneReading.line(number, inputs.get(number), reader, standardInput)));
                }
                wanted = report.take(result(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static ObjectNode result(Future<ObjectNode> line) throws InterruptedException {
        try {
            return line.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reading answers whatever happens", e);
        }
    }
}
