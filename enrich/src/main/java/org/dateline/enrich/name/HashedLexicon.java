package org.dateline.enrich.name;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * From hashes of 64 bits, of which {@value #BITS} are kept, to numbers of which there are few. One lookup in a million
 * finds what is not there; no key is kept, so a lexicon of a million names takes six bytes each in memory and three on disk.
 *
 * <p>The file: a magic number, the version, the length and CRC-32 of the rest; the numbers there are; the keys in order, as
 * Rice codes of the distances; for each key which number it has, deflated.
 */
public final class HashedLexicon {
    private static final int BITS = 40;
    private static final int MAGIC = 0x4C455849;
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 1 << 27;

    private final int slotBits;
    private final int[] fingerprints;
    /** 1 + the place of the value in {@link #values}; 0 where the slot is free. */
    private final short[] places;

    private final int[] values;

    private HashedLexicon(long[] keys, short[] places, int[] values) {
        this.values = values;
        int bits = 4;
        while (1L << bits < keys.length + (keys.length >> 2)) {
            bits++;
        }
        slotBits = bits;
        fingerprints = new int[(1 << bits) + 1];
        this.places = new short[fingerprints.length];
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            while (this.places[slot] != 0) {
                slot = next(slot);
            }
            fingerprints[slot] = (int) keys[i];
            this.places[slot] = (short) (places[i] + 1);
        }
    }

    /** The number of a key, or 0. */
    int get(long hash) {
        long key = hash >>> (Long.SIZE - BITS);
        for (int slot = slot(key); places[slot] != 0; slot = next(slot)) {
            if (fingerprints[slot] == (int) key) {
                return values[(places[slot] & 0xFFFF) - 1];
            }
        }
        return 0;
    }

    private int slot(long key) {
        return (int) (key >>> (BITS - slotBits));
    }

    private int next(int slot) {
        return slot + 1 == fingerprints.length ? 0 : slot + 1;
    }

    /** The part of a hash by which a lexicon knows it. */
    public static long key(long hash) {
        return hash >>> (Long.SIZE - BITS);
    }

    /** @param numbers by {@link #key}, none of them 0 */
    public static void write(SortedMap<Long, Integer> numbers, OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(body))) {
            int[] values =
                    new TreeSet<>(numbers.values()).stream().mapToInt(v -> v).toArray();
            data.writeInt(numbers.size());
            data.writeInt(values.length);
            for (int value : values) {
                data.writeInt(value);
            }
            writeKeys(numbers, data);
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            try (DataOutputStream deflated = new DataOutputStream(new DeflaterOutputStream(data, deflater))) {
                for (Map.Entry<Long, Integer> entry : numbers.entrySet()) {
                    int place = Arrays.binarySearch(values, entry.getValue());
                    if (values.length > 256) {
                        deflated.write(place >>> 8);
                    }
                    deflated.write(place);
                }
            }
            deflater.end();
        }
        byte[] bytes = body.toByteArray();
        DataOutputStream header = new DataOutputStream(out);
        header.writeInt(MAGIC);
        header.writeInt(VERSION);
        header.writeInt(bytes.length);
        header.writeInt(checksum(bytes));
        header.write(bytes);
        header.flush();
    }

    private static void writeKeys(SortedMap<Long, Integer> numbers, DataOutputStream data) throws IOException {
        int rice = Math.max(0, 63 - Long.numberOfLeadingZeros((1L << BITS) / numbers.size()) - 1);
        RiceWriter writer = new RiceWriter(rice);
        long last = -1;
        for (long key : numbers.keySet()) {
            writer.write(key - last - 1);
            last = key;
        }
        byte[] bytes = writer.bytes();
        data.writeInt(rice);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    static HashedLexicon read(InputStream in) throws IOException {
        DataInputStream header = new DataInputStream(in);
        require(header.readInt() == MAGIC, "this is no lexicon: it does not begin as one");
        int version = header.readInt();
        require(version == VERSION, "the lexicon has version " + version + ": must be " + VERSION);
        int length = header.readInt();
        require(length > 0 && length < MOST_BYTES, "the lexicon says it has " + length + " bytes");
        int checksum = header.readInt();
        byte[] bytes = header.readNBytes(length);
        require(bytes.length == length, "the lexicon ends after " + bytes.length + " bytes of " + length);
        require(checksum(bytes) == checksum, "the lexicon is damaged: its checksum differs");
        return readBody(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static HashedLexicon readBody(DataInputStream data) throws IOException {
        long[] keys = new long[data.readInt()];
        int[] values = new int[data.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.readInt();
        }
        int rice = data.readInt();
        RiceReader reader = new RiceReader(data.readNBytes(data.readInt()), rice);
        long last = -1;
        for (int i = 0; i < keys.length; i++) {
            last += reader.read() + 1;
            keys[i] = last;
        }
        short[] places = new short[keys.length];
        InputStream inflated = new BufferedInputStream(new InflaterInputStream(data), 1 << 16);
        for (int i = 0; i < places.length; i++) {
            int high = values.length > 256 ? inflated.read() : 0;
            places[i] = (short) (high << 8 | inflated.read());
        }
        return new HashedLexicon(keys, places, values);
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
