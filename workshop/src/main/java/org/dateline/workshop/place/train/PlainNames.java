package org.dateline.workshop.place.train;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of provinces and districts without what they are: "Bulacan" of "Province of Bulacan". */
final class PlainNames {
    private static final String KINDS =
            "Province|Provinz|Region|Regency|Oblast|Oblast'|Oblast’|Governorate|District|Department|Prefecture|State|"
                    + "Municipality|County|Canton|Parish|Krai|Shi|Sheng|Qu|Zizhiqu|Division|Voivodeship|Metropolis|Urban|"
                    + "Autonomous Region|Special Region|Capital Region|Council|Raion|Shire|Kabupaten|Emirate|Entity|Rural";

    private static final Pattern AFTER = Pattern.compile("(.+?)(?:'s|’s)? (?:" + KINDS + ")(?: (?:" + KINDS + "))*");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:Province|Provincia|Département|Departamento|Kabupaten|Kota|"
                    + "Region|State|Municipality|County|City|City and Borough|Metropolitan Borough|Estado|Județul|Powiat|Landkreis|"
                    + "Kreis|Arrondissement|Muḩāfaz̧at|Wilayat|Wilāyat)(?: of| de la| de los| de| del| di| do| da| d'| du|) ?(\\p{Lu}.+)");

    private static final int SHORTEST = 3;

    private PlainNames() {}

    static Set<String> of(String name) {
        Set<String> plain = new LinkedHashSet<>();
        for (Pattern pattern : new Pattern[] {AFTER, BEFORE}) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches() && matcher.group(1).length() >= SHORTEST) {
                plain.add(matcher.group(1));
            }
        }
        return plain;
    }

    /** Whether a name is one of the others, or begins as one of them does. */
    static boolean alike(String name, String... others) {
        for (String other : others) {
            String one = letters(name);
            String two = letters(other);
            int length = Math.min(4, Math.min(one.length(), two.length()));
            if (length > 0 && (one.contains(two) || two.contains(one) || one.regionMatches(0, two, 0, length))) {
                return true;
            }
        }
        return false;
    }

    static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
