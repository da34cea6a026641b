package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as content systems build them, without their words: {@code {k1}} stands for a paragraph that is the article's,
 * {@code {d1}} for one that is not, with {@code h} before it for a heading and {@code s} for a short sentence. Both kinds
 * read alike, so that only where they stand tells them apart.
 */
class PageSkeletonsTest {
    private static final Pattern PLACE = Pattern.compile("\\{([hs]?)([kd])(\\d+)}");
    private static final Pattern KEPT = Pattern.compile("kept\\d+[hs]?");
    private static final Pattern DROPPED = Pattern.compile("dropped\\d+[hs]?");
    private static final String[] TOWNS = {"Norhaven", "Sudport", "Estwick", "Westbrook", "Midford"};
    private static final String[] THINGS = {
        "old bridge", "ferry", "swimming bath", "town hall", "lighthouse", "mill", "weir"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-block-for-each-paragraph",
                "article-within-a-box-whose-name-lies",
                "biography-below",
                "definitions-and-a-table",
                "gallery-longer-than-its-article",
                "hashed-classes-cut-by-advertisements",
                "interview-of-questions-and-answers",
                "invitations-between-paragraphs",
                "lead-paragraph-above-the-picture",
                "line-breaks-and-scripts",
                "live-blog",
                "long-cookie-notice-short-article",
                "nested-list-of-links-in-a-list",
                "newsletter-box-in-the-text",
                "next-article-below",
                "quotations-stay-pull-quotes-go",
                "rest-behind-a-button",
                "sections-with-headings",
                "slides-are-the-article",
                "standfirst-in-the-header",
                "stream-of-teasers-longer-than-its-article"
            })
    void all_that_is_the_articles_is_read_and_nothing_else(String skeleton) throws IOException {
        String page = filled(skeleton);

        String text =
                Page.read(page.getBytes(StandardCharsets.UTF_8), null, null).text();

        assertThat(DROPPED.matcher(text).results().map(MatchResult::group)).isEmpty();
        assertThat(KEPT.matcher(text).results().map(MatchResult::group))
                .containsExactlyElementsOf(
                        KEPT.matcher(page).results().map(MatchResult::group).toList());
    }

    private static String filled(String skeleton) throws IOException {
        try (InputStream in = PageSkeletonsTest.class.getResourceAsStream("skeletons/" + skeleton + ".html")) {
            String page = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return PLACE.matcher(page).replaceAll(place -> words(place.group(1), place.group(2), place.group(3)));
        }
    }

    private static String words(String kind, String whose, String number) {
        String token = (whose.equals("k") ? "kept" : "dropped") + number + kind;
        int n = Integer.parseInt(number);
        String town = TOWNS[n % TOWNS.length];
        String thing = THINGS[n % THINGS.length];
        return switch (kind) {
            case "h" -> "What " + token + " means for the " + thing;
            case "s" -> "Nobody in " + token + " was hurt.";
            default ->
                "The council of " + town + ", by " + token + " to two votes, said on Monday that the " + thing
                        + ", which had been closed since the spring, would be opened again before the end of the year.";
        };
    }
}
