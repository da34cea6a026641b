package org.dateline.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Listens to all articles as a browser's {@code EventSource} does, on a thread of its own, and hangs up in the middle of
 * whatever comes at random moments, to come back with the last id.
 */
final class CutClient implements AutoCloseable {
    private static final String URI = "urn:t:";
    private static final long PAUSE_MILLIS = 50;

    private final int port;
    private final int articles;
    private final SortedSet<Integer> cutsAt = new TreeSet<>();
    private final BitSet heard = new BitSet();
    private final BitSet twice = new BitSet();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private String last = "";
    private int events;
    private int resyncs;
    private int cuts;

    CutClient(int port, int articles, int cuts, long seed) {
        this.port = port;
        this.articles = articles;
        Random random = new Random(seed);
        while (cutsAt.size() < cuts) {
            cutsAt.add(1 + random.nextInt(articles - 1));
        }
        Thread thread = new Thread(this::listen, "client");
        thread.setDaemon(true);
        thread.start();
    }

    static String uri(int number) {
        return URI + number;
    }

    private void listen() {
        try {
            while (events < articles && closed.getCount() > 0) {
                try {
                    once();
                } catch (IOException e) {
                    // The service restarts, or has cut it: that is what it is for.
                }
                var unused = closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void once() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            String resume = last.isEmpty() ? "" : "Last-Event-ID: " + last + "\r\n";
            // 1.0: no chunks between the lines.
            socket.getOutputStream()
                    .write(("GET /stream HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + resume
                                    + "\r\n")
                            .getBytes(UTF_8));
            String id = "";
            boolean resync = false;
            for (String line = lines.readLine(); line != null && events < articles; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    resync = line.endsWith("resync");
                } else if (line.startsWith("data: ")) {
                    note(line, resync);
                } else if (line.isEmpty() && !id.isEmpty()) {
                    // An event counts from the empty line behind it; half an event does not.
                    last = id;
                    started.countDown();
                }
                if (line.isEmpty() && !cutsAt.isEmpty() && events >= cutsAt.first()) {
                    cutsAt.remove(cutsAt.first());
                    cuts++;
                    return;
                }
            }
        }
    }

    private void note(String data, boolean resync) {
        if (resync) {
            resyncs++;
            return;
        }
        int at = data.indexOf("\"uri\":\"" + URI) + ("\"uri\":\"" + URI).length();
        int number = Integer.parseInt(data.substring(at, data.indexOf('"', at)));
        if (heard.get(number)) {
            twice.set(number);
        } else {
            heard.set(number);
            events++;
        }
    }

    /** Returns when it knows from where to go on. */
    void awaitStart(Duration patience) throws InterruptedException {
        if (!started.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("no stream after " + patience);
        }
    }

    /** Returns when it has heard every article, or fails saying how many it has. */
    void awaitEnd(Duration patience) throws InterruptedException {
        if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(events + " of " + articles + " heard after " + patience);
        }
    }

    BitSet missing() {
        BitSet missing = new BitSet();
        missing.set(0, articles);
        missing.andNot(heard);
        return missing;
    }

    BitSet doubles() {
        return twice;
    }

    int resyncs() {
        return resyncs;
    }

    int cuts() {
        return cuts;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
