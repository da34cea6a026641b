package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes names of a by-line: without "By", roles, addresses, dates and the site's own name. */
final class AuthorNames {
    private static final Pattern BY = Pattern.compile(
            "^\\s*(?:(?:(?:story|words|text|article|analysis|review|report|written|posted|published|reported|created|submitted|photographs?)\\s+)?by|von|par|por|di|door|af|av|od|autor(?:in)?|author|text|from|écrit"
                    + " par|publié par|publicado por|escrito por|geschrieben von|ein artikel von|eine analyse"
                    + " von)\\b\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[;|/•·]|,(?!\\s*(?:jr|sr|ii|iii|phd|md)\\b)|\\s&\\s|\\s\\+\\s|\\s(?:and|und|et|y|og|och|en|with|mit)\\s)\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Behind these begins what is not the name. */
    private static final Pattern BEHIND = Pattern.compile(
            "\\s+(?:-|–|—)\\s+.*|\\s*[(\\[<].*|\\s+(?:for|of|in|at|on|about|für|updated?|published|posted|is"
                    + " an?|contributor|contributing)\\s.*|\\s+\\d.*|\\s*https?:.*|\\s+\\S*@.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ROLE = Pattern.compile(
            "(?:.*\\b(?:editors?|reporters?|correspondent|writer|columnist|journalist|redakt\\w*|redacción|redaction|rédaction|korrespondent\\w*|staff|admin|administrator|webmaster|guest|contributor|contributors|team|press|bureau|agenc\\w+|agence|associated|reuters|afp|dpa|news|newsroom|desk|director|professor|analyst|author|anonymous|unknown|associate|chief|senior|managing|producer|photographer|home|blog|magazine|online|follow|twitter|facebook|comments?|share|minutes?|read|today|yesterday|more|posts|view|profile|subscribe)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEGINNING = Pattern.compile(
            "(?:(?:written|posted|published|reported)\\s+)?(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|Door|Af|Av)(?:\\s|:|$)");

    private static final String BEGINNINGS = "wprbBvVPdDaA";

    private static final Pattern FULL_NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|da|di|del|della|van|von|der|den|la|le|el|al|bin|ter|dos|du)){0,2}(?: \\p{Lu}[\\p{L}.'’-]*){1,3}");

    private AuthorNames() {}

    /** Whether the first word is one that by-lines begin with; the name may follow in an element of its own. */
    static boolean beginsAsByline(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        // Every text of a page is asked: most are told by their first letter.
        return start < text.length()
                && BEGINNINGS.indexOf(text.charAt(start)) >= 0
                && BEGINNING.matcher(text).region(start, text.length()).lookingAt();
    }

    /** Whether it is two words or more, each with a capital, particles aside. */
    static boolean isFullName(String name) {
        return FULL_NAME.matcher(name).matches();
    }

    static boolean isByline(String text) {
        return text.length() < 80 && BY.matcher(text).find() && !of(text, null).isEmpty();
    }

    /** Names of a by-line or of an author's field; none where it names nobody. */
    static List<String> of(String byline, @Nullable String siteName) {
        String bare = byline.replaceAll("[\\s\\u00A0]+", " ").strip();
        if (bare.length() > 200 || bare.contains("://")) {
            return List.of();
        }
        bare = BY.matcher(BY.matcher(bare).replaceFirst("")).replaceFirst("");
        Set<String> names = new LinkedHashSet<>();
        String[] parts = BETWEEN.split(bare, -1);
        if (parts.length == 2 && bare.contains(",") && single(parts[0]) && single(parts[1])) {
            parts = new String[] {parts[1].strip() + " " + parts[0].strip()};
        }
        for (String part : parts) {
            String name = BEHIND.matcher(part)
                    .replaceFirst("")
                    .strip()
                    .replaceFirst("^[\"'@:,.-]+", "")
                    .replaceFirst("[\"':,-]+$", "")
                    .strip();
            if (isName(name) && !name.equalsIgnoreCase(siteName)) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static boolean single(String part) {
        return !part.isBlank() && part.strip().indexOf(' ') < 0;
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || name.length() > 50 || ROLE.matcher(name).matches() || DateWords.isOnlyADate(name)) {
            return false;
        }
        String[] words = name.split(" ", -1);
        String lower = name.toLowerCase(Locale.ROOT);
        return words.length <= 6
                && name.chars().anyMatch(Character::isLetter)
                && name.chars().noneMatch(Character::isDigit)
                && !lower.contains("://")
                && !lower.contains("www.")
                && !lower.contains(".com")
                && (words.length == 1 || !name.equals(lower) || !Character.isLowerCase(name.charAt(0)));
    }
}
