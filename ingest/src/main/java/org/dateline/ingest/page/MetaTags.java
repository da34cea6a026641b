package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by their names, whichever attribute the name stands in. */
final class MetaTags {
    private final Map<String, List<String>> values = new HashMap<>();

    MetaTags(List<Element> metas) {
        for (Element meta : metas) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                    for (String name :
                            meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                        if (!name.isEmpty()) {
                            values.computeIfAbsent(name, any -> new ArrayList<>())
                                    .add(content);
                        }
                    }
                }
            }
        }
    }

    /** The value under the first of the names that the page has. */
    @Nullable
    String first(List<String> names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
