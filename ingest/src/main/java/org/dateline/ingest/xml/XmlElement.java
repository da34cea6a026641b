package org.dateline.ingest.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a strictly read document. Names are local: what the formats read here mix of namespaces does not collide.
 * Filled by {@link HardenedXml}, not changed afterwards.
 */
public final class XmlElement {
    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    /** Elements and Strings. */
    private final List<Object> children = new ArrayList<>();

    XmlElement(String name, String namespace) {
        this.name = name;
        this.namespace = namespace;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Object child) {
        children.add(child);
    }

    public String name() {
        return name;
    }

    public String namespace() {
        return namespace;
    }

    /** An attribute's value, by its local name ({@code xml:lang} with its prefix), stripped; {@code null} where there is none. */
    public @Nullable String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    public Stream<XmlElement> elements(String wanted) {
        return elements().filter(child -> child.name.equals(wanted));
    }

    /** The first element at the end of a path of names, trying every branch. */
    public Optional<XmlElement> first(String... path) {
        return all(path).findFirst();
    }

    /** All elements at the end of a path of names. */
    public Stream<XmlElement> all(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.elements(step));
        }
        return found;
    }

    /** All elements of a name in it, at any depth, in the document's order. */
    public List<XmlElement> descendants(String wanted) {
        List<XmlElement> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    // Depth is bounded by HardenedXml.
    private void collect(String wanted, List<XmlElement> found) {
        elements().forEach(child -> {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
            child.collect(wanted, found);
        });
    }

    /** Its text without markup, whitespace collapsed; {@code null} where there is none. */
    public @Nullable String words() {
        String words = text().replaceAll("\\s+", " ").strip();
        return words.isEmpty() ? null : words;
    }

    /** Its text without markup, as it stands. */
    public String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder to) {
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                element.appendText(to);
            } else {
                to.append(child);
            }
        }
    }

    /** Itself as markup, without namespaces. */
    public String markup() {
        StringBuilder out = new StringBuilder();
        appendMarkup(out);
        return out.toString();
    }

    private void appendMarkup(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value, true))
                .append('"'));
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                element.appendMarkup(out);
            } else {
                out.append(escaped(String.valueOf(child), false));
            }
        }
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text, boolean attribute) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute ? plain.replace("\"", "&quot;") : plain;
    }
}
