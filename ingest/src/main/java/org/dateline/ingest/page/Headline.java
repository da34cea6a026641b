package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the headline: the heading on the page that its other titles agree with, else the best of those. */
final class Headline {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\\-–—·•»«:/\\\\~>]{1,2}\\s+|\\s*\\|\\s*|\\s+::\\s+|\\s*»\\s*");

    private Headline() {}

    static @Nullable String of(
            Document document, Landmarks landmarks, MetaTags meta, LinkedData data, @Nullable String siteName) {
        String tag = blankIsNull(document.title());
        String announced = meta.first(List.of(
                "og:title",
                "twitter:title",
                "parsely-title",
                "sailthru.title",
                "dc.title",
                "dcterms.title",
                "citation_title",
                "headline",
                "title"));
        String headline = data.ofArticle("headline");
        for (String title : known(headline, announced, tag)) {
            String heading = heading(landmarks.headings(), title);
            if (heading != null) {
                return heading;
            }
        }
        if (headline != null) {
            return squeeze(headline);
        }
        if (announced != null) {
            return withoutSite(squeeze(announced), siteName);
        }
        if (tag != null) {
            return withoutSite(squeeze(tag), siteName);
        }
        Element only = document.selectFirst("h1, h2");
        return only == null ? null : blankIsNull(only.text());
    }

    private static List<String> known(@Nullable String... titles) {
        List<String> known = new ArrayList<>();
        for (String title : titles) {
            if (title != null) {
                known.add(title);
            }
        }
        return known;
    }

    /** The heading that says the same as a title; a title's own words may be cut or followed by the site's. */
    private static @Nullable String heading(List<Element> headings, String title) {
        Set<String> titleWords = words(title);
        String best = null;
        double bestShare = 0.6;
        for (Element heading : headings) {
            String text = ShortText.of(heading, 300);
            if (text.length() < 4 || text.length() > 300) {
                continue;
            }
            double share = likeness(words(text), titleWords);
            boolean better =
                    heading.normalName().equals("h2") ? share >= Math.max(0.8, bestShare + 0.2) : share > bestShare;
            if (better) {
                best = text;
                bestShare = share;
            }
        }
        return best;
    }

    /** Share of the heading's words in the title, less a little for what of the title it lacks. */
    private static double likeness(Set<String> heading, Set<String> title) {
        if (heading.isEmpty() || title.isEmpty()) {
            return 0;
        }
        long common = heading.stream().filter(title::contains).count();
        double ofHeading = (double) common / heading.size();
        double ofTitle = (double) common / title.size();
        return ofTitle < 0.34 ? 0 : 0.75 * ofHeading + 0.25 * ofTitle;
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }

    /** Takes the name of the site off the end or the beginning. */
    static String withoutSite(String title, @Nullable String siteName) {
        String[] parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        String first = parts[0];
        if (siteName != null && same(first, siteName)) {
            return title.substring(title.indexOf(parts[1], first.length())).strip();
        }
        boolean siteAtEnd =
                siteName != null && (same(last, siteName) || words(siteName).containsAll(words(last)));
        String rest = title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|\\-–—·•»«:/\\\\~>]+$", "");
        if (siteAtEnd || (words(last).size() <= 4 && words(rest).size() >= 4)) {
            return siteAtEnd || siteName == null ? withoutSite(rest, siteName) : rest;
        }
        return title;
    }

    private static boolean same(String one, String other) {
        return words(one).equals(words(other))
                || (one.replaceAll("\\W", "").equalsIgnoreCase(other.replaceAll("\\W", "")) && !one.isBlank());
    }

    private static @Nullable String blankIsNull(String text) {
        String squeezed = squeeze(text);
        return squeezed.isEmpty() ? null : squeezed;
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
