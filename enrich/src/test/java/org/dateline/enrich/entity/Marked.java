package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;

/**
 * Texts in which the names are marked by hand, so that these tests do not depend on the recogniser: {@code {P Ann Lee}} is
 * a person, {@code O} an organisation, {@code L} a place, {@code M} anything else.
 */
final class Marked {
    private static final EntityAnnotator ANNOTATOR = new EntityAnnotator();
    private static final double CONFIDENCE = 0.95;

    private Marked() {}

    static Draft draft(String marked) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        int start = -1;
        Kind kind = Kind.MISCELLANEOUS;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                kind = kind(marked.charAt(i + 1));
                start = text.length();
                i += 2;
            } else if (c == '}') {
                names.add(new Name(start, text.length(), kind, CONFIDENCE));
            } else {
                text.append(c);
            }
        }
        Draft plain = Draft.of(Article.of("urn:a", text.toString()).build());
        Draft tokenized = new TextAnnotator().annotate(plain).after(plain);
        return tokenized.with(changes -> changes.names = names);
    }

    private static Kind kind(char letter) {
        return switch (letter) {
            case 'P' -> Kind.PERSON;
            case 'O' -> Kind.ORGANISATION;
            case 'L' -> Kind.PLACE;
            default -> Kind.MISCELLANEOUS;
        };
    }

    static List<Entity> entities(String marked) {
        Draft draft = draft(marked);
        return ANNOTATOR.annotate(draft).after(draft).entities();
    }

    /** Each entity as {@code type:surface,surface}; nominal mentions with a star. */
    static String found(String marked) {
        return entities(marked).stream()
                .map(entity ->
                        (entity.subtype() != null && entity.type().equals("object") ? entity.subtype() : entity.type())
                                + ":"
                                + surfaces(entity))
                .collect(Collectors.joining("; "));
    }

    private static String surfaces(Entity entity) {
        return entity.mentions().stream()
                .map(mention -> mention.surface() + (mention.kind() == null ? "" : "*"))
                .collect(Collectors.joining(","));
    }
}
