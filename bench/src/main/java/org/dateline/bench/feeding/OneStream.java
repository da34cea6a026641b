package org.dateline.bench.feeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.dateline.bench.machine.MeasurementFailed;

/**
 * A client with one NDJSON stream, written and read at once. Where the connection breaks it opens another one and goes on
 * behind the last line that was answered. By hand: the JDK's client reads no answer before all is written.
 */
final class OneStream {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String HEAD = String.join(
            "\r\n",
            "POST /articles HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/x-ndjson",
            "Transfer-Encoding: chunked",
            "",
            "");
    private static final int BATCH_BYTES = 32 * 1024;

    private final int port;
    private final int count;
    private final IntFunction<byte[]> line;
    private final AtomicInteger answered = new AtomicInteger();
    private int connections;

    /** @param line of each number from 0, its line break included */
    OneStream(int port, int count, IntFunction<byte[]> line) {
        this.port = port;
        this.count = count;
        this.line = line;
    }

    /** How many connections it took; known at the end. */
    int connections() {
        return connections;
    }

    /** Returns when each line is answered. */
    void send() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (answered.get() < count) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                connections++;
                through(socket);
            } catch (IOException e) {
                // Killed, or not there yet.
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
            if (System.nanoTime() > deadline) {
                throw new MeasurementFailed(answered + " of " + count + " lines were answered after " + PATIENCE);
            }
        }
    }

    private void through(Socket socket) throws IOException {
        int from = answered.get();
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BATCH_BYTES);
        out.write(HEAD.getBytes(UTF_8));
        Thread writing = new Thread(() -> write(out, from), "one-stream");
        writing.start();
        try {
            read(new BufferedInputStream(socket.getInputStream()));
        } finally {
            socket.close();
            join(writing);
        }
    }

    private void write(OutputStream out, int from) {
        try {
            ByteArrayOutputStream batch = new ByteArrayOutputStream(BATCH_BYTES * 2);
            for (int number = from; number < count; number++) {
                batch.writeBytes(line.apply(number));
                if (batch.size() >= BATCH_BYTES || number == count - 1) {
                    out.write((Integer.toHexString(batch.size()) + "\r\n").getBytes(UTF_8));
                    batch.writeTo(out);
                    out.write("\r\n".getBytes(UTF_8));
                    batch.reset();
                }
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            // Whoever reads the answers finds out, too.
        }
    }

    private void read(InputStream in) throws IOException {
        String status = headerLine(in);
        if (status.contains(" 503")) {
            throw new IOException("it is not ready yet: " + status);
        }
        if (!status.contains(" 200")) {
            throw new MeasurementFailed("a stream is answered with " + status);
        }
        while (!headerLine(in).isEmpty()) {
            // Headers say nothing that is needed.
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            byte[] bytes = in.readNBytes(size);
            if (bytes.length < size) {
                throw new EOFException();
            }
            take(bytes, answer);
            headerLine(in);
        }
    }

    /** In the order of the lines. One that could not be taken ends its stream, and is sent again with the next. */
    private void take(byte[] bytes, ByteArrayOutputStream answer) {
        for (byte each : bytes) {
            answer.write(each);
            if (each == '\n') {
                if (answer.toString(UTF_8).contains("\"status\":\"unavailable\"")) {
                    return;
                }
                answered.incrementAndGet();
                answer.reset();
            }
        }
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(headerLine(in).strip(), 16);
    }

    private static String headerLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException();
            }
            line.write(each);
        }
        return line.toString(UTF_8).stripTrailing();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
