package org.dateline.ingest.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;

/** All of them, the same at each run: every format damaged, mis-declared, and what is made to harm. */
public final class BadInputs {
    private static final int SEEDS = 2;
    private static final List<String> CHARSETS =
            List.of("utf-16", "utf-32", "iso-2022-jp", "ibm500", "no-such-charset", "a b;c", "utf-7", "x-user-defined");

    private BadInputs() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        GoodInputs.all().forEach((format, good) -> {
            damaged(format, good, all);
            misdeclared(format, good, all);
        });
        all.addAll(BadXml.all());
        all.addAll(BadPages.all());
        all.addAll(BadJson.all());
        all.addAll(BadArchives.all());
        all.addAll(BadWarcs.all());
        all.addAll(BadMails.all());
        all.addAll(BadTexts.all());
        return all;
    }

    /** A name of a file that says the format. */
    public static String name(Format format) {
        return switch (format) {
            case NINJS -> "a.json";
            case WIRE -> "a.iptc";
            case FEED -> "a.rss";
            case GZIP -> "a.gz";
            case ZSTD -> "a.zst";
            case NEWSML -> "a.xml";
            case MAIL -> "a.eml";
            case MARKDOWN -> "a.md";
            case TEXT -> "a.txt";
            default -> "a." + format.label();
        };
    }

    private static void damaged(Format format, byte[] good, List<BadInput> to) {
        for (Damage damage : Damage.values()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                String kind = format.label() + ", " + damage.name().toLowerCase(Locale.ROOT) + " " + seed;
                byte[] bytes = damage.to(good, Map.entry(kind, seed).hashCode());
                to.add(BadInput.named(kind, name(format), bytes));
            }
        }
    }

    private static void misdeclared(Format format, byte[] good, List<BadInput> to) {
        for (Format other : Format.values()) {
            if (other != format) {
                String kind = format.label() + ", said to be " + other.label();
                to.add(new BadInput(kind, good, Described.named(name(other)).withFormat(other)));
            }
        }
        for (String charset : CHARSETS) {
            String kind = format.label() + ", said to be " + charset;
            to.add(new BadInput(kind, good, Described.named(name(format)).withCharset(charset)));
        }
        String types = "text/html; charset=" + "x".repeat(1000) + "; charset=;;=;";
        to.add(new BadInput(format.label() + ", a type of nonsense", good, Described.NOTHING.withContentType(types)));
        to.add(new BadInput(format.label() + ", nothing at all", new byte[0], Described.as(format)));
        to.add(new BadInput(
                format.label() + ", an address of nonsense", good, Described.NOTHING.withAddress("ht tp://[::")));
    }
}
