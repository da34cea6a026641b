package org.dateline.reader.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.messages.InvalidMessage;

/** Records that stand in files, put into an index as if they were a topic of one partition, in the order of the files. */
public final class RecordFiles {
    private static final String TOPIC = "files";
    private static final int BATCH = 500;

    private final ArticleIndex index;
    private final List<TopicRecord> batch = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Positions positions = Positions.start(TOPIC, 1);
    private int records;

    private RecordFiles(ArticleIndex index) {
        this.index = index;
    }

    /** @param complaints what is no record, each with its place */
    public record Report(int records, List<String> complaints) {
        public Report {
            complaints = List.copyOf(complaints);
        }
    }

    /** @param files folders of {@code .json} and {@code .ndjson} files, or such files */
    public static Report index(List<Path> files, ArticleIndex index) throws IOException {
        index.follow(TOPIC, List.of(0L));
        RecordFiles reading = new RecordFiles(index);
        for (Path file : files) {
            reading.all(file);
        }
        reading.flush();
        index.refresh();
        return new Report(reading.records, reading.complaints);
    }

    private void all(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            read(file);
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(file)) {
            // What begins with a dot is sink's own.
            inside = walk.filter(each -> each.toString().matches(".*\\.(json|ndjson)"))
                    .filter(each -> !file.relativize(each).toString().matches("(.*/)?\\..*"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        for (Path each : inside) {
            read(each);
        }
    }

    private void read(Path file) throws IOException {
        if (file.toString().endsWith(".json")) {
            add(Files.readAllBytes(file), file.toString());
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line.getBytes(StandardCharsets.UTF_8), file + ":" + number);
                }
            }
        }
    }

    private void add(byte[] record, String where) throws IOException {
        try {
            String uri = IndexedArticle.read(record).uri();
            batch.add(new TopicRecord(0, records, uri, record));
            records++;
        } catch (InvalidMessage e) {
            complaints.add(where + ": must be an enriched record");
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws IOException {
        positions = positions.with(0, records);
        // One partition is one thread; here nothing hangs on the order of different articles.
        index.apply(batch, positions);
        batch.clear();
    }
}
