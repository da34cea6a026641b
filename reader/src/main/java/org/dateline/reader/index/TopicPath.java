package org.dateline.reader.index;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A topic by the names from the top level down to it.
 *
 * @param names at least one
 */
public record TopicPath(List<String> names) {
    private static final String SEPARATOR = "\u0001";
    private static final String MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/";

    public TopicPath {
        names = List.copyOf(names);
    }

    static TopicPath ofKey(String key) {
        return new TopicPath(List.of(key.split(SEPARATOR, -1)));
    }

    /** Reads what {@link #key()} wrote. */
    public static TopicPath read(String key) {
        return ofKey(key);
    }

    String key() {
        return String.join(SEPARATOR, names);
    }

    /** Its id where no uri is known for it: {@code topic:politics/government}. */
    public String id() {
        return "topic:" + names.stream().map(Folded::slug).collect(Collectors.joining("/"));
    }

    public String name() {
        return names.get(names.size() - 1);
    }

    /** A Media Topic as {@code medtop:20000337}; any other uri as it is. */
    public static String code(String uri) {
        return uri.startsWith(MEDIA_TOPIC) ? "medtop:" + uri.substring(MEDIA_TOPIC.length()) : uri;
    }

    /** The uri of a code. */
    public static String uri(String code) {
        return code.startsWith("medtop:") ? MEDIA_TOPIC + code.substring("medtop:".length()) : code;
    }
}
