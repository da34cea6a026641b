package org.dateline.enrich.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Enrichment.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, line by line, as a case can ask for it: the thing alone ("place: Oslo") and with what is said of it
 * ("place: Oslo = NO"); a question mark stands for what is not known.
 *
 * <ul>
 *   <li>{@code time: Monday = 2019-11-18}
 *   <li>{@code place: Oslo = NO}, {@code = NO-03} with its region, {@code = focus}, {@code = ?} where it has no point
 *   <li>{@code person: Dahl = Maria Dahl}, {@code organisation}, {@code event}, {@code object} the same way; {@code
 *       = Q585} by the end of its uri
 *   <li>{@code role: Maria Dahl = minister}, {@code subtype: Everton F.C. = club}
 *   <li>{@code quote: the words = Maria Dahl}, {@code indirect: the words = ?}
 *   <li>{@code keyword: ferries}, {@code headline: ...}, {@code summary: ...}, {@code published: 2019-11-04}, {@code
 *       sentence: ...}
 * </ul>
 */
final class Facts {
    private final Set<String> facts = new LinkedHashSet<>();
    private final String body;
    private final Draft found;

    private Facts(Draft found) {
        this.body = found.article().text();
        this.found = found;
    }

    static Set<String> of(Draft found) {
        Facts facts = new Facts(found);
        facts.entities();
        facts.rest();
        return facts.facts;
    }

    private void entities() {
        Map<String, PlaceFound> places =
                found.places().stream().collect(Collectors.toMap(PlaceFound::entity, Function.identity(), (a, b) -> a));
        for (Entity entity : found.entities()) {
            List<String> said = new ArrayList<>(List.of(entity.name()));
            PlaceFound place = places.get(entity.id());
            if (entity.type().equals("place")) {
                said.add(place == null || place.latitude() == null ? "?" : String.valueOf(place.country()));
                said.add(place == null ? "?" : String.valueOf(place.region()));
                said.add(place == null ? "?" : place.rel());
            }
            String uri = entity.uri();
            said.add(uri == null ? "?" : uri.substring(uri.lastIndexOf('/') + 1));
            add(entity.type(), entity.name(), said);
            for (Mention mention : entity.mentions()) {
                add(entity.type(), mention.surface(), said);
            }
            add("role", entity.name(), listed(entity.role()));
            add("subtype", entity.name(), listed(entity.subtype()));
        }
    }

    private void rest() {
        Map<String, String> names =
                found.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name, (a, b) -> a));
        found.times().forEach(time -> add("time", time.surface(), listed(time.value())));
        for (Quote quote : found.quotes()) {
            String speaker = quote.speaker();
            add(
                    quote.direct() ? "quote" : "indirect",
                    body.substring(quote.start(), quote.end()),
                    listed(speaker == null ? null : names.get(speaker)));
        }
        found.keywords().forEach(keyword -> facts.add("keyword: " + keyword.value()));
        TokenizedText text = found.text();
        List<Span> sentences = text == null ? List.of() : text.sentences();
        sentences.forEach(span -> facts.add("sentence: " + body.substring(span.start(), span.end())));
        Headline headline = found.headline();
        facts.add("headline: " + (headline == null ? "?" : headline.value()));
        Summary summary = found.summary();
        facts.add("summary: " + (summary == null ? "?" : summary.value()));
        Published published = found.published();
        facts.add("published: " + (published == null ? "?" : published.value()));
    }

    private static List<String> listed(@Nullable String value) {
        return List.of(value == null ? "?" : value);
    }

    private void add(String kind, String name, List<String> values) {
        facts.add(kind + ": " + name);
        values.forEach(value -> facts.add(kind + ": " + name + " = " + value));
    }
}
