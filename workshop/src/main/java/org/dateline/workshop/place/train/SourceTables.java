package org.dateline.workshop.place.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the tables that gazetteer and atlas are made of; UTF-8, gzip where the name says so. */
public final class SourceTables {
    private SourceTables() {}

    /** Tab-separated lines, comments left out. */
    public static List<List<String>> tabs(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader reader = reader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    rows.add(List.of(line.split("\t", -1)));
                }
            }
        }
        return rows;
    }

    /** Rows of a CSV file with a header, by column name; quotes may hold commas, not line breaks. */
    public static List<Map<String, String>> csv(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader reader = reader(file)) {
            List<String> header = fields(reader.readLine());
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> fields = fields(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
                    row.put(header.get(i), fields.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** Second column by first. */
    public static Map<String, String> pairs(Path file) throws IOException {
        Map<String, String> pairs = new HashMap<>();
        tabs(file).forEach(row -> pairs.put(row.get(0), row.get(1)));
        return pairs;
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
