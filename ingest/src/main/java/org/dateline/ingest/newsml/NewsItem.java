package org.dateline.ingest.newsml;

import java.util.List;
import java.util.function.Function;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** One item of a document: a story with text, or a refusal that says why it is none. */
public sealed interface NewsItem {

    /** Goes on with whichever of the two it is. */
    <T> T fold(Function<Story, T> story, Function<Refused, T> refused);

    /**
     * A name that the source gives: a subject, genre, person, organisation, place or provider.
     *
     * @param code its code ({@code medtop:20000822}, {@code 04000000}) or URI as given, or {@code null}
     * @param name in words, or {@code null} where the source gives the code only
     * @param language of the name, or {@code null}
     */
    record Named(
            @Nullable String code,
            @Nullable String name,
            @Nullable String language) {}

    /**
     * A headline.
     *
     * @param role such as {@code main}, {@code sub}, {@code hl1}, or {@code null}
     */
    record Headline(
            String text, @Nullable String role, @Nullable String language) {}

    /**
     * The text of a story.
     *
     * @param mediaType {@code application/xhtml+xml}, {@code application/nitf+xml}, {@code text/html} or
     *     {@code text/plain}
     * @param markup as it stood in the document; for plain text the text itself
     * @param text without markup, paragraphs apart by an empty line
     */
    record Body(String mediaType, String markup, String text) {}

    /**
     * A story. More components than a record ought to have: they are what ninjs takes.
     *
     * @param format {@code newsml-g2}, {@code nitf}, {@code newsml-1} or {@code iptc-7901}
     * @param uri identifier as given ({@code guid}, {@code doc-id}, {@code NewsIdentifier}), or {@code null}
     * @param status {@code usable}, {@code withheld} or {@code canceled}
     * @param urgency 1 (flash) to 9, or {@code null}
     * @param located places of the dateline
     * @param dateline as written, or {@code null}
     * @param byline as written, or {@code null}
     * @param creators people or organisations that made it
     * @param providers who sends it
     * @param link its page, or {@code null}
     */
    record Story(
            String format,
            @Nullable String uri,
            @Nullable String version,
            @Nullable SourceDate versionCreated,
            @Nullable SourceDate firstCreated,
            @Nullable SourceDate contentCreated,
            @Nullable SourceDate embargoed,
            String status,
            @Nullable Integer urgency,
            @Nullable String language,
            List<Headline> headlines,
            @Nullable String description,
            @Nullable String dateline,
            List<Named> located,
            @Nullable String byline,
            List<Named> creators,
            @Nullable String slugline,
            List<String> keywords,
            @Nullable String edNote,
            @Nullable String creditLine,
            @Nullable String copyrightHolder,
            @Nullable String copyrightNotice,
            @Nullable String usageTerms,
            List<Named> providers,
            List<Named> infoSources,
            List<Named> subjects,
            List<Named> genres,
            List<Named> people,
            List<Named> organisations,
            List<Named> places,
            @Nullable String link,
            List<Body> bodies)
            implements NewsItem {
        public Story {
            headlines = List.copyOf(headlines);
            located = List.copyOf(located);
            creators = List.copyOf(creators);
            keywords = List.copyOf(keywords);
            providers = List.copyOf(providers);
            infoSources = List.copyOf(infoSources);
            subjects = List.copyOf(subjects);
            genres = List.copyOf(genres);
            people = List.copyOf(people);
            organisations = List.copyOf(organisations);
            places = List.copyOf(places);
            bodies = List.copyOf(bodies);
        }

        @Override
        public <T> T fold(Function<Story, T> story, Function<Refused, T> refused) {
            return story.apply(this);
        }
    }

    /**
     * An item without a text to read (a picture, a package, a plan, a concept), or a document past a limit.
     *
     * @param field the element that it is about, or {@code null}
     * @param message one sentence that names the thing, the value and the rule
     * @param uri the item's identifier where it could be read, or {@code null}
     */
    record Refused(
            Reason reason,
            @Nullable String field,
            String message,
            @Nullable String uri) implements NewsItem {
        @Override
        public <T> T fold(Function<Story, T> story, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
