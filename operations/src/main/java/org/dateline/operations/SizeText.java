package org.dateline.operations;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 8MB}, {@code 64 KiB}, {@code 512}. kB, MB and GB are powers of 1000, KiB, MiB and GiB of 1024. */
final class SizeText {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12}) *([a-z]*)");

    /** @throws IllegalArgumentException when it is no size */
    static long parse(String text) {
        Matcher size = NUMBER_AND_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException("no size: " + text);
        }
        return Math.multiplyExact(Long.parseLong(size.group(1)), unit(size.group(2)));
    }

    private static long unit(String name) {
        return switch (name) {
            case "", "b" -> 1;
            case "kb" -> 1000;
            case "mb" -> 1_000_000;
            case "gb" -> 1_000_000_000;
            case "kib" -> 1L << 10;
            case "mib" -> 1L << 20;
            case "gib" -> 1L << 30;
            default -> throw new IllegalArgumentException("no unit of size: " + name);
        };
    }

    /** In the largest unit that divides it: {@code 8 MB}, {@code 64 KiB}, {@code 513 bytes}. */
    static String format(long bytes) {
        String[] names = {"GB", "GiB", "MB", "MiB", "kB", "KiB"};
        for (String name : names) {
            long unit = unit(name.toLowerCase(Locale.ROOT));
            if (bytes > 0 && bytes % unit == 0) {
                return bytes / unit + " " + name;
            }
        }
        return bytes + (bytes == 1 ? " byte" : " bytes");
    }

    private SizeText() {}
}
