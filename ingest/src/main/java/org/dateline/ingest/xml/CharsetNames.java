package org.dateline.ingest.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Charsets by the many names that documents give them. */
final class CharsetNames {
    /**
     * What a name means in the wild: the superset that its users' software writes.
     *
     * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding</a>
     */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks-c-5601-1987", "x-windows-949"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("u8", "UTF-8"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("u16", "UTF-16"),
            Map.entry("u32", "UTF-32"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("macroman", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"));

    private static final Set<String> CODE_PAGES =
            Set.of("", "cp", "ibm", "xcp", "xibm", "dos", "win", "windows", "pc", "pcp", "spc", "pccp", "codepage");

    private CharsetNames() {}

    static Optional<Charset> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String spelling : spellings(plain)) {
            Optional<Charset> charset = supported(MEANT.getOrDefault(spelling, spelling));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    /** IBM's code pages and Apple's are named with and without their maker, with and without hyphens. */
    private static List<String> spellings(String plain) {
        String bare = plain.startsWith("cs") ? plain.substring(2) : plain;
        String digits = bare.replaceAll("\\D", "");
        String family = bare.replaceAll("[^a-z]", "");
        List<String> same = List.of(plain, bare, plain.replace('-', '_'), plain.replace("-", ""), "x-" + plain);
        if (family.startsWith("mac")) {
            return Stream.concat(same.stream(), Stream.of("x-" + family)).toList();
        }
        return CODE_PAGES.contains(family)
                ? Stream.concat(same.stream(), codePages(digits)).toList()
                : same;
    }

    private static Stream<String> codePages(String digits) {
        return Stream.of("ibm" + digits, "ibm-" + digits, "x-ibm" + digits, "windows-" + digits);
    }

    private static Optional<Charset> supported(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // Another spelling may be known.
            return Optional.empty();
        }
    }
}
