package org.dateline.enrich.known;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The columns of {@link WhosWho}, and how they lie in its file: one after the other, numbers byte by byte of one weight. */
final class WhosWhoColumns {
    final int[] qids;
    final byte[] kinds;
    /** Index in {@link #countryCodes}, 0 for none. */
    final byte[] countries;

    final short[] starts;
    final short[] ends;
    final byte[] popularities;
    final int[] fields;
    String[] countryCodes = {};
    SortedNames names = new SortedNames(new byte[0], 0);
    byte[] commonness = {};
    int[] bearerStarts = {};
    /** Twice the item, and 1 more where the name is an alias. */
    int[] bearers = {};

    WhosWhoColumns(int items) {
        qids = new int[items];
        kinds = new byte[items];
        countries = new byte[items];
        starts = new short[items];
        ends = new short[items];
        popularities = new byte[items];
        fields = new int[items];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(qids.length);
        out.writeByte(countryCodes.length);
        for (String code : countryCodes) {
            out.writeUTF(code);
        }
        writeInts(qids, out);
        out.write(kinds);
        out.write(countries);
        writeShorts(starts, out);
        writeShorts(ends, out);
        out.write(popularities);
        writeInts(fields, out);
        out.writeInt(names.count());
        out.writeInt(names.bytes().length);
        out.write(names.bytes());
        out.write(commonness);
        for (int name = 0; name < names.count(); name++) {
            out.writeByte(bearerStarts[name + 1] - bearerStarts[name]);
        }
        writeInts(bearers, out);
    }

    static WhosWhoColumns read(DataInputStream in) throws IOException {
        WhosWhoColumns columns = new WhosWhoColumns(in.readInt());
        columns.countryCodes = new String[in.readUnsignedByte()];
        for (int i = 0; i < columns.countryCodes.length; i++) {
            columns.countryCodes[i] = in.readUTF();
        }
        readInts(columns.qids, in);
        in.readFully(columns.kinds);
        in.readFully(columns.countries);
        readShorts(columns.starts, in);
        readShorts(columns.ends, in);
        in.readFully(columns.popularities);
        readInts(columns.fields, in);
        int names = in.readInt();
        columns.names = new SortedNames(in.readNBytes(in.readInt()), names);
        columns.commonness = in.readNBytes(names);
        columns.bearerStarts = new int[names + 1];
        for (int name = 0; name < names; name++) {
            columns.bearerStarts[name + 1] = columns.bearerStarts[name] + in.readUnsignedByte();
        }
        columns.bearers = new int[columns.bearerStarts[names]];
        readInts(columns.bearers, in);
        return columns;
    }

    private static void writeInts(int[] numbers, DataOutputStream out) throws IOException {
        for (int shift = 24; shift >= 0; shift -= 8) {
            for (int number : numbers) {
                out.writeByte(number >>> shift);
            }
        }
    }

    private static void readInts(int[] numbers, DataInputStream in) throws IOException {
        byte[] one = new byte[numbers.length];
        for (int shift = 24; shift >= 0; shift -= 8) {
            in.readFully(one);
            for (int i = 0; i < one.length; i++) {
                numbers[i] |= (one[i] & 0xFF) << shift;
            }
        }
    }

    private static void writeShorts(short[] numbers, DataOutputStream out) throws IOException {
        for (int shift = 8; shift >= 0; shift -= 8) {
            for (short number : numbers) {
                out.writeByte(number >>> shift);
            }
        }
    }

    private static void readShorts(short[] numbers, DataInputStream in) throws IOException {
        byte[] one = new byte[numbers.length];
        for (int shift = 8; shift >= 0; shift -= 8) {
            in.readFully(one);
            for (int i = 0; i < one.length; i++) {
                numbers[i] = (short) (numbers[i] | (one[i] & 0xFF) << shift);
            }
        }
    }
}
