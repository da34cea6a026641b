package org.dateline.ingest.newsml;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.newsml.NewsItem.Body;
import org.dateline.ingest.newsml.NewsItem.Headline;
import org.dateline.ingest.newsml.NewsItem.Named;
import org.dateline.ingest.newsml.NewsItem.Story;
import org.dateline.ingest.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A story while it is read: a NewsML item and the NITF in it both have a say, and what was said first stays.
 */
final class StoryDraft {
    final String format;

    @Nullable
    String uri;

    @Nullable
    String version;

    @Nullable
    SourceDate versionCreated;

    @Nullable
    SourceDate firstCreated;

    @Nullable
    SourceDate contentCreated;

    @Nullable
    SourceDate embargoed;

    String status = "usable";

    @Nullable
    Integer urgency;

    @Nullable
    String language;

    final List<Headline> headlines = new ArrayList<>();

    @Nullable
    String description;

    @Nullable
    String dateline;

    final List<Named> located = new ArrayList<>();

    @Nullable
    String byline;

    final List<Named> creators = new ArrayList<>();

    @Nullable
    String slugline;

    final List<String> keywords = new ArrayList<>();

    @Nullable
    String edNote;

    @Nullable
    String creditLine;

    @Nullable
    String copyrightHolder;

    @Nullable
    String copyrightNotice;

    @Nullable
    String usageTerms;

    final List<Named> providers = new ArrayList<>();
    final List<Named> infoSources = new ArrayList<>();
    final List<Named> subjects = new ArrayList<>();
    final List<Named> genres = new ArrayList<>();
    final List<Named> people = new ArrayList<>();
    final List<Named> organisations = new ArrayList<>();
    final List<Named> places = new ArrayList<>();

    @Nullable
    String link;

    final List<Body> bodies = new ArrayList<>();

    StoryDraft(String format) {
        this.format = format;
    }

    /** What was said first, else this. */
    static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    static @Nullable String words(@Nullable XmlElement element) {
        return element == null ? null : element.words();
    }

    static @Nullable String at(XmlElement in, String... path) {
        return in.first(path).map(XmlElement::words).orElse(null);
    }

    static @Nullable SourceDate date(@Nullable String words) {
        return words == null ? null : SourceDate.of(words);
    }

    void headline(@Nullable String text, @Nullable String role, @Nullable String inLanguage) {
        if (text != null
                && headlines.stream().noneMatch(headline -> headline.text().equals(text))) {
            headlines.add(new Headline(text, role, inLanguage));
        }
    }

    void urgency(@Nullable String words) {
        String digits = words == null ? "" : words.replaceAll("\\D", "");
        if (urgency == null && digits.length() == 1 && !digits.equals("0")) {
            urgency = Integer.valueOf(digits);
        }
    }

    static void named(List<Named> list, @Nullable String code, @Nullable String name, @Nullable String language) {
        Named named = new Named(code, name, language);
        if ((code != null || name != null) && !list.contains(named)) {
            list.add(named);
        }
    }

    Story story() {
        return new Story(
                format,
                uri,
                version,
                versionCreated,
                firstCreated,
                contentCreated,
                embargoed,
                status,
                urgency,
                language,
                headlines,
                description,
                dateline,
                located,
                byline,
                creators,
                slugline,
                keywords,
                edNote,
                creditLine,
                copyrightHolder,
                copyrightNotice,
                usageTerms,
                providers,
                infoSources,
                subjects,
                genres,
                people,
                organisations,
                places,
                link,
                bodies);
    }
}
