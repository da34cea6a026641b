package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Quote;

/**
 * An article written with its names in braces: {@code {Ann Lee}} is a person, {@code {ACME+}} an organisation,
 * {@code {Rome@}} a place; {@code {Ann Lee/leader}} has a role; {@code {=Lee=Ann Lee}} is a further mention of Ann Lee.
 */
final class QuoteDraft {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();

    private QuoteDraft() {}

    static Draft of(String marked) {
        QuoteDraft draft = new QuoteDraft();
        int at = 0;
        while (at < marked.length()) {
            int open = marked.indexOf('{', at);
            if (open < 0) {
                draft.text.append(marked, at, marked.length());
                break;
            }
            int close = marked.indexOf('}', open);
            draft.text.append(marked, at, open);
            draft.name(marked.substring(open + 1, close));
            at = close + 1;
        }
        return draft.build();
    }

    private void name(String marked) {
        boolean further = marked.startsWith("=");
        String[] parts = marked.split("=", -1);
        String surface = further ? parts[1] : marked.replaceAll("[+@]$|/.*", "");
        String name = further ? parts[2] : surface;
        String type = marked.endsWith("+") ? "organisation" : marked.endsWith("@") ? "place" : "person";
        types.putIfAbsent(name, type);
        if (marked.contains("/")) {
            roles.put(name, marked.substring(marked.indexOf('/') + 1));
        }
        int start = text.length();
        text.append(surface);
        String kind = Character.isLowerCase(surface.charAt(0)) ? "nominal" : null;
        mentions.computeIfAbsent(name, key -> new ArrayList<>()).add(new Mention(start, text.length(), surface, kind));
    }

    private Draft build() {
        String body = text.toString();
        List<Entity> entities = new ArrayList<>();
        mentions.forEach((name, found) -> entities.add(new Entity(
                "e" + (entities.size() + 1),
                String.valueOf(types.get(name)),
                null,
                name,
                null,
                List.of(),
                roles.get(name),
                0.5,
                null,
                null,
                found,
                "test")));
        return Draft.of(Article.of("urn:a", body).build()).with(changes -> {
            changes.text = TextAnnotator.tokenize(body);
            changes.entities = entities;
        });
    }

    /** {@code words | verb | speaker} of each quote, with {@code ~} before an indirect one; "?" stands for unknown. */
    static String told(Draft draft) {
        return quotes(draft).stream()
                .map(quote -> (quote.direct() ? "" : "~") + quote.text() + " | "
                        + (quote.verb() == null ? "?" : quote.verb()) + " | " + speaker(draft, quote))
                .collect(Collectors.joining("\n"));
    }

    static List<Quote> quotes(Draft draft) {
        return new QuoteAnnotator().annotate(draft).after(draft).quotes();
    }

    private static String speaker(Draft draft, Quote quote) {
        return draft.entities().stream()
                .filter(entity -> entity.id().equals(quote.speaker()))
                .map(Entity::name)
                .findFirst()
                .orElse("?");
    }
}
