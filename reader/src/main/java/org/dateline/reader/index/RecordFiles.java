package org.dateline.reader.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records that stand in files, put into an index as if they were a topic, those of an article in the order of the files. */
public final class RecordFiles {
    private static final String TOPIC = "files";
    private static final int BATCH = 1000;

    private static final JsonFactory JSON = new JsonFactory();

    private final ArticleIndex index;
    private final List<TopicRecord> batch = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Positions positions = Positions.start(TOPIC, 1);
    private int records;

    /** To be fed with files, and then {@link #finish finished}. */
    public RecordFiles(ArticleIndex index) throws IOException {
        this.index = index;
        index.follow(TOPIC, List.of(0L));
    }

    /** @param complaints what is no record, each with its place */
    public record Report(int records, List<String> complaints) {
        public Report {
            complaints = List.copyOf(complaints);
        }
    }

    /** @param files folders of {@code .json} and {@code .ndjson} files, or such files */
    public static Report index(List<Path> files, ArticleIndex index) throws IOException {
        RecordFiles reading = new RecordFiles(index);
        reading.read(files)
                .forEach(file -> reading.complaints.add(file + ": must be, or have in each line, an enriched record"));
        return reading.finish();
    }

    /**
     * Takes the records of files.
     *
     * @return files that hold none: something else, or articles that are not enriched yet
     */
    public List<Path> read(List<Path> files) throws IOException {
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            for (Path each : Files.isDirectory(file) ? inside(file) : List.of(file)) {
                if (!read(each)) {
                    others.add(each);
                }
            }
        }
        return others;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            // What begins with a dot is sink's own.
            return walk.filter(each -> !folder.relativize(each).toString().matches("(.*/)?\\..*"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private boolean read(Path file) throws IOException {
        if (!file.toString().matches(".*\\.(json|ndjson|jsonl)")) {
            return false;
        }
        return (file.toString().endsWith(".json") && add(Files.readAllBytes(file))) || lines(file);
    }

    private boolean lines(Path file) throws IOException {
        int before = records;
        List<String> strange = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !add(line.getBytes(StandardCharsets.UTF_8))) {
                    strange.add(file + ":" + number + ": must be an enriched record");
                }
            }
        } catch (CharacterCodingException e) {
            strange.add(file + ": must be UTF-8");
        }
        if (records == before) {
            return false;
        }
        complaints.addAll(strange);
        return true;
    }

    /** @return whether it is a record */
    public boolean add(byte[] record) throws IOException {
        String uri = uri(record);
        if (uri == null) {
            return false;
        }
        batch.add(new TopicRecord(0, records, uri, record));
        records++;
        if (batch.size() == BATCH) {
            flush();
        }
        return true;
    }

    /** All that was taken can be found when this returns. */
    public Report finish() throws IOException {
        flush();
        index.refresh();
        if (index.unreadable() > 0) {
            complaints.add(index.unreadable() + " records are no enriched articles and are left out");
        }
        return new Report((int) (records - index.unreadable()), complaints);
    }

    /** Of an enriched record, else {@code null}. */
    private static @Nullable String uri(byte[] record) {
        String uri = null;
        boolean enriched = false;
        try (JsonParser parser = JSON.createParser(record)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    if (name.equals("uri")) {
                        uri = parser.nextTextValue();
                    } else {
                        enriched |= name.equals("enrichment");
                        parser.nextToken();
                        parser.skipChildren();
                    }
                }
            }
        } catch (IOException e) {
            return null; // said by whoever asked
        }
        return enriched ? uri : null;
    }

    private void flush() {
        positions = positions.with(0, records);
        index.apply(List.copyOf(batch), positions);
        batch.clear();
    }
}
