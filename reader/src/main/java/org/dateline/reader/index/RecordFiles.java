package org.dateline.reader.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Records that stand in files, put into an index as if they were a topic, those of an article in the order of the files. */
public final class RecordFiles {
    private static final String TOPIC = "files";
    private static final int BATCH = 1000;

    /** Indexed side by side. */
    private static final int LANES = 8;

    private static final JsonFactory JSON = new JsonFactory();

    private final ArticleIndex index;
    private final List<TopicRecord> batch = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Positions positions = Positions.start(TOPIC, LANES);
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
        index.follow(TOPIC, Collections.nCopies(LANES, 0L));
        RecordFiles reading = new RecordFiles(index);
        for (Path file : files) {
            reading.all(file);
        }
        reading.flush();
        index.refresh();
        if (index.unreadable() > 0) {
            reading.complaints.add(index.unreadable() + " records are no enriched articles and are left out");
        }
        return new Report((int) (reading.records - index.unreadable()), reading.complaints);
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
        int lane = lane(record);
        if (lane < 0) {
            complaints.add(where + ": must be an enriched record");
            return;
        }
        batch.add(new TopicRecord(lane, records, "", record));
        records++;
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** The same for records of the same article, which must stay in their order; -1 of what is none. */
    private static int lane(byte[] record) {
        try (JsonParser parser = JSON.createParser(record)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    if (name.equals("uri")) {
                        return Math.floorMod(
                                String.valueOf(parser.nextTextValue()).hashCode(), LANES);
                    }
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // said by whoever asked
        }
        return -1;
    }

    private void flush() throws IOException {
        for (int lane = 0; lane < LANES; lane++) {
            positions = positions.with(lane, records);
        }
        index.apply(batch, positions);
        batch.clear();
    }
}
