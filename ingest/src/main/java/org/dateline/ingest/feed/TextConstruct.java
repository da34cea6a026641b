package org.dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.feed.FeedText.Kind;
import org.jspecify.annotations.Nullable;

/** Texts of feeds: Atom's with type and mode, RSS's with neither. */
final class TextConstruct {
    private final @Nullable String documentBase;
    private final boolean atom;

    TextConstruct(@Nullable String documentBase, boolean atom) {
        this.documentBase = documentBase;
        this.atom = atom;
    }

    /** A text that is plain unless it says or shows that it is not. */
    Optional<FeedText> title(Element element) {
        return read(element, Kind.TEXT);
    }

    /** A text that is HTML unless it says that it is not: RSS's descriptions. */
    Optional<FeedText> html(Element element) {
        return read(element, Kind.HTML);
    }

    private Optional<FeedText> read(Element element, Kind otherwise) {
        Kind declared = declared(element, otherwise);
        if (element.attributes.containsKey("src") && element.is("content") && element.children.isEmpty()) {
            return Optional.empty();
        }
        boolean nested = element.elements().findAny().isPresent();
        if (nested && (declared == Kind.XHTML || !base64(element))) {
            return nested(element, declared);
        }
        String text = base64(element) ? decoded(element.text()) : element.text();
        // Characters in a construct of XHTML are characters: a "<" among them was written to be seen.
        Kind kind = declared == Kind.XHTML ? Kind.TEXT : declared;
        if (element.attribute("mode", "").equalsIgnoreCase("escaped") && declared == Kind.XHTML) {
            kind = Kind.HTML;
        }
        if (kind == Kind.TEXT && !explicit(element) && !atom && Markup.looksLikeHtml(text)) {
            kind = Kind.HTML;
        }
        return made(text, kind, element);
    }

    private Optional<FeedText> nested(Element element, Kind declared) {
        Element inside = onlyDiv(element);
        String markup = Markup.inner(inside).strip();
        Kind kind = declared == Kind.TEXT ? Kind.HTML : declared;
        return made(markup, kind, inside);
    }

    /** The {@code div} that XHTML must be wrapped in is no part of the text. */
    private static Element onlyDiv(Element element) {
        boolean words = element.children.stream().anyMatch(child -> child instanceof String text && !text.isBlank());
        if (words || element.elements().count() != 1) {
            return element;
        }
        return element.elements()
                .filter(child -> child.name.equals("div"))
                .findFirst()
                .orElse(element);
    }

    private Optional<FeedText> made(String text, Kind kind, Element element) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        String value = kind == Kind.TEXT ? stripped : Markup.absolute(stripped, element.base(documentBase));
        return Optional.of(new FeedText(value, kind, element.language()));
    }

    private static boolean explicit(Element element) {
        return !element.attribute("type", "").isBlank();
    }

    private static Kind declared(Element element, Kind otherwise) {
        String type = element.attribute("type", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "" -> element.attribute("mode", "").equalsIgnoreCase("escaped") ? Kind.HTML : otherwise;
            case "html", "text/html" -> Kind.HTML;
            case "xhtml", "application/xhtml+xml" -> Kind.XHTML;
            case "text", "text/plain", "plain" -> Kind.TEXT;
            default -> type.endsWith("+xml") || type.endsWith("/xml") ? Kind.XHTML : otherwise;
        };
    }

    private static boolean base64(Element element) {
        if (element.attribute("mode", "").equalsIgnoreCase("base64")) {
            return true;
        }
        // Atom 1.0: content of what is no text type is base64.
        String type = element.attribute("type", "").strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/octet-stream")) {
            return true;
        }
        return element.is("content")
                && type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("xml")
                && !type.endsWith("json")
                && !type.endsWith("javascript");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not base64 after all: it is read as it stands.
            return base64;
        }
    }
}
