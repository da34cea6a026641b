package org.dateline.ingest.codec.syndication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.format.draft.AbsoluteUri;
import org.dateline.ingest.format.draft.Draft;
import org.dateline.ingest.newsml.NewsItem;
import org.dateline.ingest.newsml.NewsItem.Body;
import org.dateline.ingest.newsml.NewsItem.Named;
import org.dateline.ingest.newsml.NewsItem.Story;
import org.dateline.messages.Ninjs.Concept;
import org.dateline.messages.Ninjs.Place;
import org.jspecify.annotations.Nullable;

/** The items of an agency's document as articles. */
final class AgencyItems {
    private static final byte[] NO_BYTES = new byte[0];
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AgencyItems() {}

    static void read(List<NewsItem> items, byte[] bytes, Source source, Findings to) {
        for (int i = 0; i < items.size(); i++) {
            NewsItem item = items.get(i);
            String place = items.size() == 1 ? "" : "[" + i + "]";
            to.item(source.item(
                    place,
                    i == 0 ? bytes : NO_BYTES,
                    () -> item.fold(
                            AgencyItems::article,
                            refused -> new Refused(refused.reason(), refused.message(), refused.field()))));
        }
    }

    private static ParseOutcome article(Story story) {
        Draft draft = new Draft()
                .identity(story.uri())
                .version(story.version())
                .updated("versionCreated", story.versionCreated())
                .created("firstCreated", story.firstCreated())
                .published("contentCreated", story.contentCreated())
                .language("language", story.language())
                .by(story.byline())
                .summary(story.description())
                .altId("guid", story.uri())
                .altId("link", story.link());
        story.headlines().forEach(headline -> draft.headline(headline.role(), headline.text()));
        located(story, draft);
        bodies(story, draft);
        texts(story, draft);
        people(story, draft);
        return draft.parsed();
    }

    private static void located(Story story, Draft draft) {
        if (story.dateline() != null) {
            draft.located(story.dateline());
        } else if (!story.located().isEmpty()) {
            draft.located(story.located().get(0).name());
        }
    }

    private static void bodies(Story story, Draft draft) {
        List<Body> bodies = story.bodies();
        Body best = bodies.stream()
                .filter(body -> !body.text().isBlank())
                .findFirst()
                .orElse(null);
        if (best != null) {
            draft.text(best.text());
        } else if (!story.status().equals("canceled")) {
            draft.text("");
        }
        bodies.stream()
                .filter(body -> !body.mediaType().equals("text/plain"))
                .forEach(body -> draft.original(body.mediaType(), body.markup()));
    }

    private static void texts(Story story, Draft draft) {
        text(story.edNote(), value -> draft.other("edNote", JSON.textNode(value)));
        text(story.slugline(), value -> draft.other("slugline", JSON.textNode(value)));
        text(story.copyrightHolder(), value -> draft.other("copyrightHolder", JSON.textNode(value)));
        text(story.copyrightNotice(), value -> draft.other("copyrightNotice", JSON.textNode(value)));
        text(story.usageTerms(), value -> draft.other("usageTerms", JSON.textNode(value)));
        if (List.of("usable", "withheld", "canceled").contains(story.status())) {
            draft.status("status", story.status());
        }
        if (story.urgency() != null && story.urgency() >= 1 && story.urgency() <= 9) {
            draft.other("urgency", JSON.numberNode(story.urgency().intValue()));
        }
        if (story.embargoed() != null && !story.embargoed().words().isBlank()) {
            draft.embargoed(
                    "embargo", story.embargoed().value(), story.embargoed().words());
        }
    }

    private static void people(Story story, Draft draft) {
        story.creators().stream().map(AgencyItems::label).forEach(draft::author);
        ArrayNode sources = JSON.arrayNode();
        story.creators()
                .forEach(named -> sources.addObject().put("name", label(named)).put("role", "author"));
        story.providers()
                .forEach(named -> sources.addObject().put("name", label(named)).put("role", "provider"));
        story.infoSources()
                .forEach(named -> sources.addObject().put("name", label(named)).put("role", "source"));
        if (!sources.isEmpty()) {
            draft.other("infoSources", sources);
        }
        ArrayNode genres = JSON.arrayNode();
        story.genres().forEach(named -> genres.addObject().put("name", label(named)));
        if (!genres.isEmpty()) {
            draft.other("genres", genres);
        }
        story.subjects().forEach(named -> draft.subject(null, named.name(), named.code()));
        story.keywords().forEach(word -> draft.subject("keyword", word, null));
        draft.people(story.people().stream().map(AgencyItems::concept).toList())
                .organisations(
                        story.organisations().stream().map(AgencyItems::concept).toList())
                .places(story.places().stream().map(AgencyItems::place).toList());
    }

    private static String label(Named named) {
        return named.name() != null ? named.name() : String.valueOf(named.code());
    }

    private static Concept concept(Named named) {
        return new Concept(null, label(named), null, uri(named), literal(named), null, null);
    }

    private static Place place(Named named) {
        return new Place(label(named), null, uri(named), literal(named), null, null);
    }

    private static @Nullable String uri(Named named) {
        return named.code() != null && AbsoluteUri.isOne(named.code()) ? named.code() : null;
    }

    private static @Nullable String literal(Named named) {
        return uri(named) == null ? named.code() : null;
    }

    private static void text(@Nullable String value, Consumer<String> use) {
        if (value != null && !value.isBlank()) {
            use.accept(value.strip());
        }
    }
}
