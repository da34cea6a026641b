package org.dateline.onebox.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The reader's parameters as options of the command. */
final class SearchFilters {
    @Option(names = "--entity", paramLabel = "ID", description = "A Wikidata id, an entity's id, or a name.")
    private List<String> entities = new ArrayList<>();

    @Option(names = "--topic", paramLabel = "ID", description = "A topic with all below it: medtop:20000337, or a name.")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--place", paramLabel = "ID", description = "A place, or a country with all in it: Q17, JP, Japan.")
    private List<String> places = new ArrayList<>();

    @Option(names = "--near", paramLabel = "LAT,LON,KM", description = "With a place no farther away.")
    private @Nullable String near;

    @Option(names = "--speaker", paramLabel = "ID", description = "Who is quoted.")
    private List<String> speakers = new ArrayList<>();

    @Option(names = "--language", paramLabel = "TAG", description = "Such as en.")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", description = "Who published it.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--from", paramLabel = "TIME", description = "Published then or later: 2019, 2019-11-04, or 7d ago.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Published then or earlier.")
    private @Nullable String to;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest, oldest or arrived.")
    private @Nullable String sort;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "COUNT",
            description = "Most articles. Default: 20.")
    private @Nullable Integer limit;

    /** As parameters of {@code GET /articles}. */
    Map<String, List<String>> parameters(String query, boolean facets) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        put(all, "q", query);
        all.put("entity", entities);
        all.put("topic", topics);
        all.put("place", places);
        put(all, "near", near);
        all.put("speaker", speakers);
        all.put("language", languages);
        all.put("source", sources);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "sort", sort);
        put(all, "limit", limit == null ? null : Integer.toString(limit));
        put(all, "facets", facets ? null : "none");
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            all.put(name, List.of(value));
        }
    }
}
