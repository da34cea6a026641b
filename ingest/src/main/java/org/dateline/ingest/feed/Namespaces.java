package org.dateline.ingest.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which namespaces are in force where a document is read: the empty prefix is the default one. Not thread-safe. */
final class Namespaces {
    private final Map<Element, Map<String, String>> declarations = new HashMap<>();

    /** The element of a tag as it is written, inside of what is open. */
    Element element(String name, Map<String, String> attributes, Element open) {
        Map<String, String> declared = declared(attributes);
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String uri = uri(prefix, declared, open);
        String space = uri == null ? Spaces.undeclared(prefix) : Spaces.space(uri, prefix);
        return new Element(uri == null ? "" : uri, space, name, qualified(attributes, declared, open), open);
    }

    /** From here on what an element declares holds for what stands in it. */
    void begin(Element element, Map<String, String> attributes) {
        Map<String, String> declared = declared(attributes);
        if (!declared.isEmpty()) {
            declarations.put(element, declared);
        }
    }

    void end(Element element) {
        declarations.remove(element);
    }

    private static Map<String, String> declared(Map<String, String> attributes) {
        Map<String, String> declared = attributes.isEmpty() ? Map.of() : new HashMap<>();
        attributes.forEach((key, value) -> {
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                declared.put(key.equals("xmlns") ? "" : key.substring(6), value);
            }
        });
        return declared;
    }

    private @Nullable String uri(String prefix, Map<String, String> declared, Element open) {
        return declared.containsKey(prefix) ? declared.get(prefix) : inForce(prefix, open);
    }

    private @Nullable String inForce(String prefix, @Nullable Element open) {
        if (declarations.isEmpty()) {
            return null;
        }
        for (Element outer = open; outer != null; outer = outer.parent) {
            Map<String, String> declared = declarations.get(outer);
            if (declared != null && declared.containsKey(prefix)) {
                return declared.get(prefix);
            }
        }
        return null;
    }

    /** Attributes by their usual names: without a prefix where it is the feed's own. */
    private Map<String, String> qualified(Map<String, String> attributes, Map<String, String> declared, Element open) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> qualified = new LinkedHashMap<>();
        attributes.forEach((key, value) -> {
            int colon = key.indexOf(':');
            if (colon > 0 && !key.startsWith("xmlns:")) {
                String prefix = key.substring(0, colon);
                String uri = uri(prefix, declared, open);
                String space = uri == null ? Spaces.undeclared(prefix) : Spaces.space(uri, prefix);
                String local = key.substring(colon + 1).toLowerCase(Locale.ROOT);
                qualified.putIfAbsent(space.isEmpty() ? local : space + ":" + local, value);
            } else if (colon < 0 && !key.equals("xmlns")) {
                qualified.putIfAbsent(key.toLowerCase(Locale.ROOT), value);
            }
        });
        return qualified;
    }
}
