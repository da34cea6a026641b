package org.dateline.bench.feeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.dateline.bench.machine.MeasurementFailed;

/**
 * Python's {@code http.client}, which writes all of a body before it reads a word of the answer. A body that was not answered
 * to its end is sent again, all of it: it cannot know better.
 *
 * @param python the interpreter
 * @param folder for the script and the lines
 */
record PythonStream(String python, Path folder) {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String SCRIPT = """
            import http.client, itertools, json, sys, time

            port, per_request, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]

            def sent(lines):
                connection = http.client.HTTPConnection("localhost", port, timeout=120)
                try:
                    connection.request("POST", "/articles", body=iter(lines), encode_chunked=True, headers={
                        "Content-Type": "application/x-ndjson", "Transfer-Encoding": "chunked"})
                    answer = connection.getresponse()
                    taken = sum(json.loads(line)["status"] in ("accepted", "duplicate") for line in answer)
                    return answer.status == 200 and taken == len(lines)
                finally:
                    connection.close()

            with open(path, "rb") as articles:
                while lines := list(itertools.islice(articles, per_request)):
                    while True:
                        try:
                            if sent(lines):
                                break
                        except (OSError, http.client.HTTPException, ValueError):
                            pass
                        time.sleep(0.05)
            """;

    /** Whether there is a Python of 3.8 or newer, by its name on the path. */
    static boolean isThere(String python) {
        try {
            Process asked = new ProcessBuilder(python, "-c", "import sys; sys.exit(sys.version_info < (3, 8))").start();
            return asked.waitFor(30, TimeUnit.SECONDS) && asked.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes the lines that are sent, so that making them costs nothing later. */
    Path written(int count, IntFunction<byte[]> line) {
        Path lines = folder.resolve("lines-" + count + ".ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            for (int number = 0; number < count; number++) {
                out.write(line.apply(number));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when each line is answered. */
    void send(Path lines, int port, int perRequest) {
        try {
            Path script = folder.resolve("feed.py");
            Files.writeString(script, SCRIPT, UTF_8);
            Process running = new ProcessBuilder(List.of(
                            python,
                            script.toString(),
                            String.valueOf(port),
                            String.valueOf(perRequest),
                            lines.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("feed.py.log").toFile())
                    .start();
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new MeasurementFailed("Python has not sent all after " + PATIENCE.toMinutes() + " minutes");
            }
            if (running.exitValue() != 0) {
                throw new MeasurementFailed("Python fails: " + Files.readString(folder.resolve("feed.py.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailed("interrupted", e);
        }
    }
}
