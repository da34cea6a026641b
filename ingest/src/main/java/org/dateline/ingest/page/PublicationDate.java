package org.dateline.ingest.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** When it was published: what machines are told first, then the address, then what a reader sees near the headline. */
final class PublicationDate {
    private static final Pattern IN_URL = Pattern.compile(
            "/(199\\d|20\\d\\d)[/-]?(0[1-9]|1[0-2]|(?<=[/-])[1-9](?=[/-]))[/-]?(3[01]|[12]\\d|0[1-9]|(?<=[/-])[1-9](?=/))(?=\\D|$)");

    /** So much of the text may begin with its date. */
    private static final int BEGINNING = 300;

    private final Document document;
    private final Landmarks landmarks;
    private final MetaTags meta;
    private final LinkedData data;
    private final boolean monthFirst;

    PublicationDate(Document document, Landmarks landmarks, MetaTags meta, LinkedData data, @Nullable String language) {
        this.document = document;
        this.landmarks = landmarks;
        this.meta = meta;
        this.data = data;
        String tag = language == null ? "en" : language.toLowerCase(Locale.ROOT);
        this.monthFirst = tag.equals("en") || tag.startsWith("en-us");
    }

    @Nullable
    PageDate published(@Nullable String address, String text) {
        PageDate stated = firstOf(
                data.ofArticle("datePublished"),
                data.ofArticle("dateCreated"),
                meta.first(DateMeta.PUBLISHED),
                data.text("datePublished"),
                data.text("uploadDate"));
        PageDate inUrl = ofUrl(address);
        if (inUrl != null && (stated == null || !stated.date().equals(inUrl.date()))) {
            return inUrl;
        }
        if (stated != null) {
            return stated;
        }
        PageDate found = seen(text);
        return found == null ? modified() : found;
    }

    private @Nullable PageDate seen(String text) {
        SeenDates dates = new SeenDates(document.body(), landmarks, monthFirst);
        PageDate seen = dates.inElements(landmarks.dates(), true);
        seen = seen == null ? dates.inScripts() : seen;
        seen = seen == null ? dates.inElements(landmarks.perhapsDates(), true) : seen;
        seen = seen == null ? dates.afterAWord() : seen;
        seen = seen == null ? dates.inElements(landmarks.perhapsDates(), false) : seen;
        seen = seen == null ? dates.plausible(document.title()) : seen;
        seen = seen == null ? dates.plausible(text.substring(0, Math.min(text.length(), BEGINNING))) : seen;
        return seen == null ? dates.anywhere() : seen;
    }

    @Nullable
    PageDate modified() {
        return firstOf(
                data.ofArticle("dateModified"),
                meta.first(DateMeta.CHANGED),
                data.text("dateModified"),
                changedElement());
    }

    private @Nullable String changedElement() {
        return landmarks.changes().isEmpty()
                ? null
                : SeenDates.words(landmarks.changes().get(0));
    }

    private @Nullable PageDate firstOf(@Nullable String... words) {
        for (String one : words) {
            PageDate date = DateWords.read(one, monthFirst);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    static @Nullable PageDate ofUrl(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher matcher = IN_URL.matcher(address);
        return matcher.find()
                ? DateWords.read(matcher.group(1) + "-" + two(matcher.group(2)) + "-" + two(matcher.group(3)), false)
                : null;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
