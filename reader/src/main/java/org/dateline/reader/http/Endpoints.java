package org.dateline.reader.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.Lookup;
import org.dateline.reader.query.Overview;
import org.dateline.reader.query.Parameters;
import org.dateline.reader.query.Portraits;
import org.dateline.reader.query.Said;
import org.dateline.reader.query.Search;

/** Questions as requests, answers as JSON. */
final class Endpoints implements AutoCloseable {
    private static final int MOST = 200;
    private static final int USUAL = 20;

    private final Clock clock;
    private final Search search;
    private final Lookup lookup;
    private final Portraits portraits;
    private final Said said;
    private final Overview overview;

    Endpoints(ArticleIndex index, Clock clock) {
        this.clock = clock;
        this.search = new Search(index);
        this.lookup = new Lookup(index);
        this.portraits = new Portraits(index);
        this.said = new Said(index);
        this.overview = new Overview(index, clock);
    }

    /** The parameters of a request, of which all must be known. */
    static Parameters parameters(Context context, Set<String> known) {
        return new Parameters(context.queryParamMap()).allowOnly(known);
    }

    /** The filters and these. */
    static Set<String> filtersAnd(String... more) {
        Set<String> names = new HashSet<>(ArticleFilter.NAMES);
        names.addAll(Set.of(more));
        return names;
    }

    Search.Question question(Parameters given) {
        return Search.Question.of(given, ArticleFilter.of(given, clock));
    }

    /** What the page asks first: the code for it is loaded before somebody waits for that. */
    void answerOnce() {
        var unused = Answers.bytes(search.answer(question(new Parameters(Map.of()))));
    }

    /** @param stopped asked before each question. @return how many were asked */
    int rehearse(BooleanSupplier stopped) {
        return new Rehearsal(given -> search.answer(question(given)), stopped).run();
    }

    Search search() {
        return search;
    }

    void articles(Context context) {
        Parameters given = parameters(context, filtersAnd("sort", "limit", "facets", "cursor"));
        Answers.write(context, search.answer(question(given)));
    }

    void article(Context context) {
        parameters(context, Set.of());
        String id = context.pathParam("id");
        lookup.find(id)
                .ifPresentOrElse(
                        stored -> context.contentType("application/json")
                                .header("Dateline-Partition", Integer.toString(stored.partition()))
                                .header("Dateline-Offset", Long.toString(stored.offset()))
                                .result(stored.json()),
                        () -> notFound(context, "there is no article " + id));
    }

    void entity(Context context) {
        Parameters given = parameters(context, Set.of("topic", "language", "source", "from", "to"));
        String id = context.pathParam("id");
        portraits
                .of(id, ArticleFilter.of(given, clock))
                .ifPresentOrElse(
                        portrait -> Answers.write(context, portrait),
                        () -> notFound(context, "no article names " + id));
    }

    private static void notFound(Context context, String what) {
        Answers.refuse(context, Refusal.of(404, "not-found", what + " in this index"));
    }

    void topics(Context context) {
        Parameters given = parameters(context, Set.of("q", "entity", "place", "language", "source", "from", "to"));
        Answers.write(context, overview.topics(ArticleFilter.of(given, clock)));
    }

    void quotes(Context context) {
        Parameters given = parameters(
                context,
                Set.of(
                        "speaker",
                        "about",
                        "q",
                        "entity",
                        "topic",
                        "place",
                        "language",
                        "source",
                        "from",
                        "to",
                        "limit",
                        "cursor"));
        Answers.write(
                context,
                said.answer(
                        ArticleFilter.of(given, clock),
                        given.one("about").orElse(null),
                        given.count("limit", USUAL, MOST),
                        given.one("cursor").orElse(null)));
    }

    void trends(Context context) {
        Parameters given = parameters(
                context, Set.of("by", "type", "topic", "place", "language", "source", "from", "to", "limit"));
        Overview.By by = given.choice("by", java.util.List.of("entity", "topic", "place"))
                .map(name -> Overview.By.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Overview.By.ENTITY);
        String type = given.choice("type", java.util.List.of("person", "organisation", "place", "event", "object"))
                .orElse(null);
        Answers.write(
                context, overview.trends(ArticleFilter.of(given, clock), by, type, given.count("limit", USUAL, MOST)));
    }

    int count() {
        return lookup.count();
    }

    @Override
    public void close() {
        search.close();
    }
}
