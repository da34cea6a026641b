package org.dateline.reader.index;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What a facet value is called, in one term: its key first, so that all terms of a key stand together.
 *
 * @param key what is counted
 * @param parts name, type and such
 */
public record Label(String key, List<String> parts) {
    private static final String SEPARATOR = "\u0000";

    public Label {
        parts = List.copyOf(parts);
    }

    static Label of(String key, String... parts) {
        return new Label(key, List.of(parts));
    }

    public static Label read(BytesRef term) {
        String[] all = term.utf8ToString().split(SEPARATOR, -1);
        return new Label(all[0], List.of(all).subList(1, all.length));
    }

    /** The beginning of every term of this key. */
    public static BytesRef prefix(String key) {
        return new BytesRef(key + SEPARATOR);
    }

    /** The part, or empty where there is none. */
    public String part(int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    BytesRef term() {
        return new BytesRef(key + SEPARATOR + String.join(SEPARATOR, parts));
    }
}
