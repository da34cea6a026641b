package org.dateline.ingest.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks for the day of publication where no field gives it: in what readers see, and in what scripts are handed. */
final class SeenDates {
    /** What pages hand to their own scripts. */
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "[\"'](?:date_?[Pp]ublished|published_?(?:[Aa]t|[Dd]ate|[Tt]ime|[Oo]n)|publish_?(?:[Dd]ate|[Tt]ime)"
                    + "|publication_?[Dd]ate|first_?[Pp]ublished(?:_?[Aa]t|_?[Dd]ate)?|pub_?[Dd]ate)[\"']\\s*:\\s*[\"']?"
                    + "((?:19|20)\\d\\d-[^\"',}]{4,30}|\\d{10,13}(?=\\s*[\"',}]))");

    private static final Pattern UPDATED = Pattern.compile(
            "(?i)\\b(?:updated?|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt)\\b");

    /** In small letters; a date right behind one of them is that of publication. */
    private static final List<String> PUBLISHED = List.of(
            "published",
            "posted",
            "veröffentlicht",
            "publié",
            "publicado",
            "pubblicato",
            "gepubliceerd",
            "erstellt",
            "datum",
            "date",
            "opublikowano",
            "дата",
            "stand",
            "vom");

    /** Of "published", "publication", "pubDate": it is looked for first, for scripts are long. */
    private static final String PART = "ub";

    /** Within so many characters around it a script's field and its date are looked for. */
    private static final int BEFORE = 20;

    private static final int BEHIND = 80;

    /** As many characters behind such a word may a date begin and end. */
    private static final int NEAR = 50;

    private final Element body;
    private final Landmarks landmarks;
    private final boolean monthFirst;

    SeenDates(Element body, Landmarks landmarks, boolean monthFirst) {
        this.body = body;
        this.landmarks = landmarks;
        this.monthFirst = monthFirst;
    }

    /** In a field of a script that is named for it. */
    @Nullable
    PageDate inScripts() {
        for (Element script : landmarks.scripts()) {
            String data = script.data();
            for (int at = data.indexOf(PART); at >= 0; at = data.indexOf(PART, at + 1)) {
                Matcher matcher = IN_SCRIPT.matcher(data);
                matcher.region(Math.max(0, at - BEFORE), Math.min(data.length(), at + BEHIND));
                PageDate date = matcher.find() ? plausible(matcher.group(1)) : null;
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** A day that has come: the others are those of events, offers and deadlines. */
    @Nullable
    PageDate plausible(String words) {
        PageDate date = DateWords.read(words, monthFirst);
        return date == null || date.date().isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1)) ? null : date;
    }

    /** In the first of the elements that has one and is none of a comment's or, if so wished, of a change's. */
    @Nullable
    PageDate inElements(List<Element> elements, boolean notChanged) {
        for (Element element : elements) {
            String words = words(element);
            if (words.length() > 300 || (notChanged && changed(element, words))) {
                continue;
            }
            PageDate date = plausible(words);
            if (date != null && !Authors.ofAComment(element)) {
                return date;
            }
        }
        return null;
    }

    private static boolean changed(Element element, String words) {
        return (UPDATED.matcher(words).find() && !saysPublished(words))
                || (element.className().toLowerCase(Locale.ROOT).contains("updated")
                        && !element.className().toLowerCase(Locale.ROOT).contains("publish"))
                || element.attr("itemprop").equalsIgnoreCase("dateModified");
    }

    static String words(Element element) {
        for (String attribute : List.of("datetime", "content")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        if (element.normalName().equals("abbr") && !element.attr("title").isBlank()) {
            return element.attr("title");
        }
        return ShortText.of(element, 300);
    }

    private static boolean saysPublished(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return PUBLISHED.stream().anyMatch(word -> wordAt(lower, word, 0) >= 0);
    }

    /** Where a word stands for itself, or -1. */
    private static int wordAt(String text, String word, int from) {
        for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    /** Behind a word that means publication, wherever it stands. */
    @Nullable
    PageDate afterAWord() {
        String all = ShortText.of(body, Integer.MAX_VALUE);
        String lower = all.toLowerCase(Locale.ROOT);
        int first = all.length();
        PageDate best = null;
        for (String word : PUBLISHED) {
            for (int at = wordAt(lower, word, 0); at >= 0 && at < first; at = wordAt(lower, word, at + 1)) {
                int behind = Math.min(all.length(), at + word.length());
                String near = all.substring(behind, Math.min(all.length(), behind + NEAR));
                PageDate date = plausible(near);
                if (date != null && near.indexOf(date.words()) < NEAR / 2) {
                    best = date;
                    first = at;
                }
            }
        }
        return best;
    }

    /** The date that stands on the page most often; of several the first. */
    @Nullable
    PageDate anywhere() {
        Map<Object, Integer> counts = new HashMap<>();
        PageDate best = null;
        for (Element element : body.getAllElements()) {
            String own = element.ownText();
            if (own.length() < 6
                    || own.length() > 300
                    || Tags.unread(element)
                    || own.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            PageDate date = plausible(own);
            if (date != null) {
                int count = counts.merge(date.date(), 1, Integer::sum);
                if (best == null || count > counts.getOrDefault(best.date(), 0)) {
                    best = date;
                }
            }
        }
        return best;
    }
}
