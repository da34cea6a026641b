package org.dateline.ingest.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.messages.Rejection.Reason;

/**
 * Reads XML as a tree without ever giving up on it: what is not well-formed is read as it was probably meant. On
 * well-formed documents it gives what a strict reader gives. One pass, bounded depth, attributes and elements; nothing
 * is fetched and no entity nests.
 */
final class LooseXml {
    static final int DEEPEST = 400;
    static final int MOST_ELEMENTS = 2_000_000;
    static final int MOST_ATTRIBUTES = 200;

    private final String xml;
    private final StringBuilder pending = new StringBuilder();
    private final LooseEntities entities = new LooseEntities();
    private final Element root = new Element("", "", "#document", Map.of(), null);
    private Element open = root;
    private int depth;
    private int elements;
    private int at;
    private final Namespaces namespaces = new Namespaces();

    private LooseXml(String xml) {
        this.xml = xml;
    }

    /**
     * Reads a document.
     *
     * @return an element that holds the document's root, and whatever stands beside it
     * @throws RefusedFeed for a document past a limit
     */
    static Element read(String xml) {
        LooseXml reader = new LooseXml(xml);
        reader.run();
        reader.flush();
        return reader.root;
    }

    /** Characters that XML forbids. */
    static boolean illegal(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                || c == 0xFFFE
                || c == 0xFFFF
                || (c >= 0xD800 && c <= 0xDFFF);
    }

    private void run() {
        while (at < xml.length()) {
            int tag = xml.indexOf('<', at);
            if (tag < 0) {
                text(xml.substring(at));
                return;
            }
            if (tag > at) {
                text(xml.substring(at, tag));
            }
            at = tag;
            markup();
        }
    }

    private void markup() {
        char next = at + 1 < xml.length() ? xml.charAt(at + 1) : ' ';
        if (xml.startsWith("<![CDATA[", at)) {
            raw(section(9, "]]>"));
        } else if (xml.startsWith("<!--", at)) {
            section(4, "-->");
        } else if (next == '!') {
            declaration();
        } else if (next == '?') {
            section(2, ">");
        } else if (next == '/') {
            close();
        } else if (Character.isLetter(next) || next == '_' || next == ':') {
            start();
        } else {
            raw("<");
            at++;
        }
    }

    /** What stands between here and the end mark, or the document's end where there is none. */
    private String section(int skip, String endMark) {
        int from = Math.min(at + skip, xml.length());
        int end = xml.indexOf(endMark, from);
        at = end < 0 ? xml.length() : end + endMark.length();
        return xml.substring(from, end < 0 ? xml.length() : end);
    }

    private void declaration() {
        int end = xml.indexOf('>', at);
        boolean document = elements == 0 && xml.regionMatches(true, at, "<!DOCTYPE", 0, 9);
        int subset = document ? xml.indexOf('[', at) : -1;
        if (subset >= 0 && end >= 0 && subset < end) {
            int close = xml.indexOf(']', subset);
            entities.declare(xml.substring(subset, close < 0 ? xml.length() : close));
            end = close < 0 ? -1 : xml.indexOf('>', close);
        }
        at = end < 0 ? xml.length() : end + 1;
    }

    private void text(String raw) {
        raw(entities.decode(raw));
    }

    private void raw(String text) {
        if (open != root) {
            pending.append(text);
        }
    }

    /** Adds the text since the last tag to what is open: one piece, however many it was written in. */
    private void flush() {
        if (pending.length() == 0) {
            return;
        }
        StringBuilder legal = new StringBuilder(pending.length());
        for (int i = 0; i < pending.length(); i++) {
            char c = pending.charAt(i);
            boolean lineEnd = c == '\r';
            if (lineEnd && i + 1 < pending.length() && pending.charAt(i + 1) == '\n') {
                continue;
            }
            if (c >= ' ' || !illegal(c)) {
                legal.append(lineEnd ? '\n' : c);
            }
        }
        pending.setLength(0);
        if (legal.length() > 0) {
            open.children.add(legal.toString());
        }
    }

    private void close() {
        flush();
        int end = xml.indexOf('>', at);
        String name = xml.substring(at + 2, end < 0 ? xml.length() : end).strip();
        at = end < 0 ? xml.length() : end + 1;
        for (Element candidate = open; candidate != root && candidate != null; candidate = candidate.parent) {
            if (candidate.written.equalsIgnoreCase(name)) {
                pop(candidate);
                return;
            }
        }
    }

    private void pop(Element last) {
        Element closing = open;
        while (closing != last && closing.parent != null) {
            namespaces.end(closing);
            closing = closing.parent;
            depth--;
        }
        namespaces.end(last);
        depth--;
        open = last.parent == null ? root : last.parent;
    }

    private void start() {
        flush();
        at++;
        String name = name();
        Map<String, String> attributes = attributes();
        boolean empty = at < xml.length() && xml.charAt(at) == '/';
        // Stands at the end, at "/>", at ">", or at the next tag's "<" where this one's end is missing.
        at += empty ? 2 : at < xml.length() && xml.charAt(at) == '>' ? 1 : 0;
        begin(name, attributes, empty);
    }

    private void begin(String name, Map<String, String> attributes, boolean empty) {
        if (++elements > MOST_ELEMENTS) {
            throw new RefusedFeed(
                    Reason.TOO_LARGE, "the document has more than the cap of " + MOST_ELEMENTS + " elements");
        }
        Element element = namespaces.element(name, attributes, open);
        open.children.add(element);
        if (!empty) {
            open = element;
            namespaces.begin(element, attributes);
            if (++depth > DEEPEST) {
                throw new RefusedFeed(Reason.SCHEMA, "elements are nested deeper than the cap of " + DEEPEST);
            }
        }
    }

    private String name() {
        int from = at;
        while (at < xml.length() && " \t\r\n/>=<\"'".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        return xml.substring(from, at);
    }

    /** Reads up to the tag's end, which it leaves to be read. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < xml.length()) {
            skipSpace();
            if (at >= xml.length() || xml.charAt(at) == '>' || xml.charAt(at) == '<') {
                break;
            }
            if (xml.charAt(at) == '/') {
                if (at + 1 < xml.length() && xml.charAt(at + 1) == '>') {
                    break;
                }
                at++;
                continue;
            }
            attribute(attributes);
        }
        return attributes;
    }

    private void attribute(Map<String, String> attributes) {
        int from = at;
        String key = name();
        skipSpace();
        String value = "";
        if (at < xml.length() && xml.charAt(at) == '=') {
            at++;
            skipSpace();
            value = value();
        } else if (at == from) {
            // A stray quotation mark.
            at++;
        }
        if (!key.isEmpty() && attributes.size() < MOST_ATTRIBUTES) {
            attributes.putIfAbsent(key, entities.decode(value).replaceAll("[\\t\\r\\n]", " "));
        }
    }

    private String value() {
        char quote = at < xml.length() ? xml.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int end = xml.indexOf(quote, at + 1);
            String value = xml.substring(at + 1, end < 0 ? xml.length() : end);
            at = end < 0 ? xml.length() : end + 1;
            return value;
        }
        int from = at;
        while (at < xml.length() && !Character.isWhitespace(xml.charAt(at)) && xml.charAt(at) != '>') {
            at++;
        }
        return xml.substring(from, at);
    }

    private void skipSpace() {
        while (at < xml.length() && Character.isWhitespace(xml.charAt(at))) {
            at++;
        }
    }
}
