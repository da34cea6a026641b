package org.dateline.workshop.topic.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A teacher's labels in a file: for training where the teacher itself is not at hand. Line: first half of the SHA-256 of
 * title, line feed and text; then 17 shares; tabs between.
 */
final class TeacherLabels implements TopicTeacher {
    private final String name;
    private final Map<String, double[]> labels = new HashMap<>();

    TeacherLabels(Path file) throws IOException {
        this.name = "labels of " + file.getFileName();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            labels.put(
                    fields[0],
                    Arrays.stream(fields)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
    }

    static void write(Path file, List<TopicItem> items, Labels teacher) throws IOException {
        List<String> lines = new ArrayList<>();
        for (TopicItem item : items) {
            StringBuilder line = new StringBuilder(digest(item.title(), item.text()));
            for (double share : teacher.label(item.title(), item.text())) {
                line.append(String.format(Locale.ROOT, "\t%.5f", share));
            }
            lines.add(line.toString());
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String digest(String title, String text) {
        return Selected.digest(title + "\n" + text);
    }

    @Override
    public String name() {
        return name;
    }

    /** Has learnt before. */
    @Override
    public Labels learn(List<TopicItem> items) {
        return (title, text) -> {
            double[] label = labels.get(digest(title, text));
            if (label == null) {
                throw new IllegalArgumentException(name + " have none for a text that begins \""
                        + text.substring(0, Math.min(40, text.length()))
                        + "\": must be written from the same corpora");
            }
            return label;
        };
    }

    @Override
    public float[] embed(String text) {
        throw new UnsupportedOperationException(name + " have no vectors: must take those of a model");
    }

    @Override
    public float[] embed(String title, String text) {
        return embed(text);
    }
}
