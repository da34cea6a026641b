package org.dateline.enrich.crf;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A model as bytes: a magic number, the format's version, the length and the CRC-32 of the rest, and the rest deflated.
 * In it: the types, the transitions, the scale, and each feature with weights as its distance from the one before, a set
 * of the states that have a weight, and those weights; numbers of variable length.
 */
final class ModelFormat {
    static final int MAGIC = 0x4C435246;
    static final int VERSION = 1;
    /** A longer one is no model. */
    private static final int MOST_BYTES = 1 << 28;

    private ModelFormat() {}

    static void write(CrfModel model, OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(body, deflater))) {
            writeBody(model, data);
        } finally {
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

    private static void writeBody(CrfModel model, DataOutputStream data) throws IOException {
        data.writeInt(model.tags().types().size());
        for (String type : model.tags().types()) {
            data.writeUTF(type);
        }
        data.writeInt(model.hashBits());
        data.writeFloat(model.scale());
        for (float transition : model.transitions()) {
            data.writeFloat(transition);
        }
        data.writeInt(model.features());
        int states = model.tags().size();
        int row = 0;
        int last = -1;
        for (int word = 0; word < model.present().length; word++) {
            for (long bits = model.present()[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                writeNumber(data, slot - last - 1);
                writeRow(data, model.rows(), row++, states);
                last = slot;
            }
        }
    }

    private static void writeRow(DataOutputStream data, WeightRows rows, int row, int states) throws IOException {
        int set = 0;
        for (int s = 0; s < states; s++) {
            set |= rows.get(row, s) == 0 ? 0 : 1 << s;
        }
        writeNumber(data, set);
        for (int s = 0; s < states; s++) {
            int weight = rows.get(row, s);
            if (weight != 0) {
                writeNumber(data, weight << 1 ^ weight >> 31);
            }
        }
    }

    private static void writeNumber(DataOutputStream data, int number) throws IOException {
        int left = number;
        while ((left & ~0x7F) != 0) {
            data.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        data.write(left);
    }

    static CrfModel read(InputStream in) throws IOException {
        DataInputStream header = new DataInputStream(in);
        try {
            require(header.readInt() == MAGIC, "this is no CRF model: it does not begin as one");
            int version = header.readInt();
            require(version == VERSION, "the CRF model has version " + version + ": must be " + VERSION);
            int length = header.readInt();
            require(length > 0 && length < MOST_BYTES, "the CRF model says it has " + length + " bytes");
            int checksum = header.readInt();
            byte[] bytes = header.readNBytes(length);
            require(bytes.length == length, "the CRF model ends after " + bytes.length + " bytes of " + length);
            require(checksum(bytes) == checksum, "the CRF model is damaged: its checksum differs");
            return readBody(bytes);
        } catch (EOFException e) {
            throw new IOException("the CRF model ends too early", e);
        }
    }

    private static CrfModel readBody(byte[] bytes) throws IOException {
        DataInputStream data = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), 1 << 16));
        int count = data.readInt();
        List<String> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(data.readUTF());
        }
        TagSet tags = new TagSet(types);
        int states = tags.size();
        int hashBits = data.readInt();
        float scale = data.readFloat();
        float[] transitions = new float[states * states];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = data.readFloat();
        }
        int[] slots = new int[data.readInt()];
        WeightRows rows = new WeightRows(slots.length, states);
        int last = -1;
        for (int i = 0; i < slots.length; i++) {
            last += readNumber(data) + 1;
            slots[i] = last;
            for (int set = readNumber(data); set != 0; set &= set - 1) {
                int weight = readNumber(data);
                rows.set(i, Integer.numberOfTrailingZeros(set), (short) (weight >>> 1 ^ -(weight & 1)));
            }
        }
        return new CrfModel(tags, hashBits, transitions, scale, slots, rows);
    }

    private static int readNumber(DataInputStream data) throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = data.readUnsignedByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("the CRF model is damaged: a number has more than 32 bits");
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
