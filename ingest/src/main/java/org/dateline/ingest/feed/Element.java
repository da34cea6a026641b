package org.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a loosely read document. Filled by {@link LooseXml}, not changed afterwards.
 *
 * <p>Its space is a known namespace's usual prefix ({@code dc}, {@code content}, ...), the empty one for all that feeds
 * themselves are made of, else the prefix as written.
 */
final class Element {
    final String namespace;
    final String space;
    final String name;
    final String written;
    final Map<String, String> attributes;
    /** Elements and Strings. */
    final List<Object> children = new ArrayList<>();

    final @Nullable Element parent;

    Element(String namespace, String space, String written, Map<String, String> attributes, @Nullable Element parent) {
        this.namespace = namespace;
        this.space = space;
        this.written = written;
        this.name = local(written).toLowerCase(Locale.ROOT);
        this.attributes = attributes;
        this.parent = parent;
    }

    static String local(String qualified) {
        return qualified.substring(qualified.lastIndexOf(':') + 1);
    }

    boolean is(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0
                ? space.isEmpty() && name.equals(qualified)
                : space.equals(qualified.substring(0, colon)) && name.equals(qualified.substring(colon + 1));
    }

    Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Stream<Element> elements(String qualified) {
        return elements().filter(child -> child.is(qualified));
    }

    /** The last of a name, as feeds that say a thing twice mean the later. */
    Optional<Element> last(String qualified) {
        return elements(qualified).reduce((earlier, later) -> later);
    }

    Optional<Element> first(String qualified) {
        return elements(qualified).findFirst();
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** All text in it, in order, without the markup around it. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    // Depth is bounded by LooseXml.
    private void appendText(StringBuilder to) {
        for (Object child : children) {
            if (child instanceof Element element) {
                element.appendText(to);
            } else {
                to.append(child);
            }
        }
    }

    /** Its language, or that of what it stands in. */
    @Nullable
    String language() {
        for (Element at = this; at != null; at = at.parent) {
            String language = at.attribute("xml:lang", at.attribute("lang", ""));
            if (!language.isBlank()) {
                return language.strip();
            }
        }
        return null;
    }

    /** The base of its links: its own {@code xml:base} against those of what it stands in, against the document's. */
    @Nullable
    String base(@Nullable String document) {
        String own = attribute("xml:base");
        String outer = parent == null ? document : parent.base(document);
        return own == null ? outer : Links.resolve(outer, own);
    }
}
