package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/** What can happen to any bytes on their way, each other at each seed. */
enum Damage {
    CUT_SHORT((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
    CUT_BY_A_BYTE((bytes, random) -> Arrays.copyOf(bytes, bytes.length - 1)),
    BITS_FLIPPED((bytes, random) -> each(
            bytes, 1 + bytes.length / 50, random, at -> bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8))))),
    ZEROS_IN_IT((bytes, random) -> each(bytes, 1 + bytes.length / 20, random, at -> bytes[at] = 0)),
    ONES_IN_IT((bytes, random) -> each(bytes, 1 + bytes.length / 20, random, at -> bytes[at] = (byte) 0xFF)),
    CONTROLS_IN_IT(
            (bytes, random) -> each(bytes, 1 + bytes.length / 20, random, at -> bytes[at] = (byte) random.nextInt(32))),
    A_PIECE_LOST((bytes, random) -> {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        return Packed.joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }),
    A_PIECE_TWICE((bytes, random) -> {
        int from = random.nextInt(bytes.length);
        return Packed.joined(bytes, Arrays.copyOfRange(bytes, from, bytes.length));
    }),
    A_PIECE_A_THOUSAND_TIMES((bytes, random) -> {
        int from = random.nextInt(bytes.length);
        byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 20));
        byte[] often = new byte[piece.length * 1000];
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(piece, 0, often, i * piece.length, piece.length);
        }
        return Packed.joined(Arrays.copyOf(bytes, from), often, Arrays.copyOfRange(bytes, from, bytes.length));
    }),
    NOISE_BEHIND_ITS_START((bytes, random) -> {
        byte[] noise = new byte[5000];
        random.nextBytes(noise);
        return Packed.joined(Arrays.copyOf(bytes, Math.min(40, bytes.length)), noise);
    }),
    NOISE_BEHIND_ITS_END((bytes, random) -> {
        byte[] noise = new byte[500];
        random.nextBytes(noise);
        return Packed.joined(bytes, noise);
    }),
    A_MARK_OF_ANOTHER_ENCODING((bytes, random) ->
            Packed.joined(random.nextBoolean() ? new byte[] {(byte) 0xFF, (byte) 0xFE} : new byte[] {-2, -1}, bytes)),
    HALVES_OF_CHARACTERS(
            (bytes, random) -> replaced(bytes, "e", random.nextBoolean() ? "\u00ED\u00A0\u0080" : "\u00C3", random)),
    HALVES_OF_PAIRS_ESCAPED(
            (bytes, random) -> replaced(bytes, "e", random.nextBoolean() ? "\\ud83d" : "&#xD83D;", random)),
    NUMBERS_THAT_NEVER_END((bytes, random) -> replaced(bytes, "2", "9".repeat(3000), random)),
    EXPONENTS((bytes, random) -> replaced(bytes, "2", "1e999999999", random)),
    OPENED_AND_NOT_CLOSED((bytes, random) -> replaced(bytes, random.nextBoolean() ? ">" : "}", "", random)),
    QUOTES_LOST((bytes, random) -> replaced(bytes, "\"", "", random)),
    LINES_IN_ONE((bytes, random) -> replaced(bytes, "\n", "", random)),
    BLANKS_BY_THE_MILLION((bytes, random) -> replaced(bytes, " ", " ".repeat(random.nextInt(200_000)), random));

    /** Without a state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<byte[], Random, byte[]> doing;

    Damage(BiFunction<byte[], Random, byte[]> doing) {
        this.doing = doing;
    }

    byte[] to(byte[] good, long seed) {
        return doing.apply(good.clone(), new Random(seed));
    }

    private static byte[] each(byte[] bytes, int times, Random random, IntConsumer doing) {
        for (int i = 0; i < times; i++) {
            doing.accept(random.nextInt(bytes.length));
        }
        return bytes;
    }

    /** One to five of them, where there are any. */
    private static byte[] replaced(byte[] bytes, String what, String by, Random random) {
        String text = new String(bytes, ISO_8859_1);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = text.indexOf(what, random.nextInt(text.length()));
            if (at >= 0) {
                text = text.substring(0, at) + by + text.substring(at + what.length());
            }
        }
        return text.getBytes(ISO_8859_1);
    }
}
