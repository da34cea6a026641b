package org.dateline.enrich.place.atlas;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The order of the columns in the file. */
final class TableColumns {
    /** Makes coordinates positive. */
    private static final int HALF_CIRCLE = 180_000;

    private TableColumns() {}

    static void write(Table table, DataOutputStream out) throws IOException {
        int places = table.ids.length;
        out.writeInt(places);
        writeInts(differences(table.ids), 4, out);
        out.write(table.kinds);
        out.write(table.countries);
        out.write(table.populations);
        writeInts(shifted(table.latitudes, HALF_CIRCLE), 3, out);
        writeInts(shifted(table.longitudes, HALF_CIRCLE), 3, out);
        writeInts(widened(table.provinces), 2, out);
        writeInts(lengths(table.nameEnds), 2, out);
        out.writeInt(table.names.length);
        out.write(table.names);
        writeTexts(table.countryCodes, out);
        writeCounted(table.countryPlaces, out);
        writeTexts(table.provinceCodes, out);
        writeCounted(table.provincePlaces, out);
        writeCounted(differences(table.qidPlaces), out);
        writeCounted(table.qids, out);
        out.writeInt(table.keys.length);
        for (int shift = 40; shift >= 0; shift -= 8) {
            for (long key : table.keys) {
                out.write((int) (key >>> shift));
            }
        }
        writeInts(lengths(table.meaningStarts), 2, out);
        writeCounted(table.meanings, out);
        Map<String, Integer> sorted = new TreeMap<>(table.abbreviations);
        writeTexts(sorted.keySet().toArray(new String[0]), out);
        writeCounted(sorted.values().stream().mapToInt(Integer::intValue).toArray(), out);
    }

    static Table read(DataInputStream in) throws IOException {
        Table table = new Table();
        int places = in.readInt();
        table.ids = sums(readInts(places, 4, in));
        table.kinds = in.readNBytes(places);
        table.countries = in.readNBytes(places);
        table.populations = in.readNBytes(places);
        table.latitudes = shifted(readInts(places, 3, in), -HALF_CIRCLE);
        table.longitudes = shifted(readInts(places, 3, in), -HALF_CIRCLE);
        table.provinces = narrowed(readInts(places, 2, in));
        table.nameEnds = starts(readInts(places, 2, in));
        table.names = in.readNBytes(in.readInt());
        table.countryCodes = readTexts(in);
        table.countryPlaces = readCounted(in);
        table.provinceCodes = readTexts(in);
        table.provincePlaces = readCounted(in);
        table.qidPlaces = sums(readCounted(in));
        table.qids = readCounted(in);
        table.keys = readKeys(in);
        table.meaningStarts = starts(readInts(table.keys.length, 2, in));
        table.meanings = readCounted(in);
        String[] abbreviations = readTexts(in);
        int[] meant = readCounted(in);
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < abbreviations.length; i++) {
            byName.put(abbreviations[i], meant[i]);
        }
        table.abbreviations = Map.copyOf(byName);
        return table;
    }

    private static long[] readKeys(DataInputStream in) throws IOException {
        long[] keys = new long[in.readInt()];
        for (int plane = 0; plane < 6; plane++) {
            byte[] bytes = in.readNBytes(keys.length);
            for (int i = 0; i < keys.length; i++) {
                keys[i] = keys[i] << 8 | (bytes[i] & 0xFF);
            }
        }
        return keys;
    }

    private static void writeCounted(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        writeInts(numbers, 4, out);
    }

    private static int[] readCounted(DataInputStream in) throws IOException {
        return readInts(in.readInt(), 4, in);
    }

    private static void writeInts(int[] numbers, int bytes, DataOutputStream out) throws IOException {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            for (int number : numbers) {
                out.write(number >>> shift);
            }
        }
    }

    private static int[] readInts(int count, int bytes, DataInputStream in) throws IOException {
        int[] numbers = new int[count];
        for (int plane = 0; plane < bytes; plane++) {
            byte[] read = in.readNBytes(count);
            if (read.length < count) {
                throw new java.io.EOFException();
            }
            for (int i = 0; i < count; i++) {
                numbers[i] = numbers[i] << 8 | (read[i] & 0xFF);
            }
        }
        return numbers;
    }

    private static void writeTexts(String[] texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.length);
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static String[] readTexts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        return texts;
    }

    private static int[] differences(int[] numbers) {
        int[] differences = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            differences[i] = numbers[i] - (i == 0 ? 0 : numbers[i - 1]);
        }
        return differences;
    }

    private static int[] sums(int[] differences) {
        for (int i = 1; i < differences.length; i++) {
            differences[i] += differences[i - 1];
        }
        return differences;
    }

    private static int[] lengths(int[] starts) {
        int[] lengths = new int[starts.length - 1];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = starts[i + 1] - starts[i];
        }
        return lengths;
    }

    private static int[] starts(int[] lengths) {
        int[] starts = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + lengths[i];
        }
        return starts;
    }

    private static int[] shifted(int[] numbers, int by) {
        int[] shifted = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            shifted[i] = numbers[i] + by;
        }
        return shifted;
    }

    private static int[] widened(char[] numbers) {
        int[] wide = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            wide[i] = numbers[i];
        }
        return wide;
    }

    private static char[] narrowed(int[] numbers) {
        char[] narrow = new char[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            narrow[i] = (char) numbers[i];
        }
        return narrow;
    }
}
