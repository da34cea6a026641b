package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;
import org.dateline.enrich.place.resolve.NaturalThings;
import org.dateline.enrich.place.resolve.Resolver;
import org.dateline.enrich.place.resolve.Sense;
import org.dateline.enrich.place.resolve.Toponym;

/**
 * Brings together two opinions: the names that the recogniser calls places, resolved by the atlas, and the countries,
 * capitals and demonyms that the country finder takes where the recogniser has no name or another kind of name.
 */
final class PlaceNames {
    /** Below this a link is wrong too often. */
    private static final double SURE = 0.6;
    /** Below this an unlinked name is too often no place at all. */
    private static final double SURELY_A_PLACE = 0.6;

    private static final String STATE = " state";

    private static final double FIRM = 0.99;
    private static final double BY_CONTEXT = 0.9;

    private final Atlas atlas;
    private final Resolver resolver;
    private final List<NoPlace> noPlaces;
    private final Gazetteer gazetteer;
    private final KnownPlaces known;
    private final WordLists words;

    PlaceNames(Atlas atlas, PlaceRules rules) {
        this.atlas = atlas;
        this.resolver = new Resolver(atlas, rules.resolving());
        this.noPlaces = rules.noPlaces().applied();
        this.gazetteer = Gazetteer.load();
        this.known = new KnownPlaces(atlas, gazetteer);
        this.words = WordLists.load();
    }

    /** In the order of the text, disjoint. */
    List<PlaceMention> find(Draft draft, TokenizedText text) {
        Spans people = Spans.people(draft.entities(), draft.names());
        Spans things = Spans.things(draft.entities(), draft.names());
        List<Name> names = draft.names().stream()
                .filter(name -> name.kind() == Name.Kind.PLACE)
                .filter(name -> !people.overlap(name.start(), name.end()) && !things.has(name.start(), name.end()))
                .filter(name -> !isAdjective(text.text().substring(name.start(), name.end())))
                .map(name -> fitted(name, text.text()))
                .toList();
        names = joined(names, text.text());
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : PlaceFinder.find(words, text, gazetteer)) {
            int start = text.start(candidate.first());
            int end = text.end(candidate.end() - 1);
            if (!people.overlap(start, end) && fits(candidate, start, end, things, text)) {
                candidates.add(candidate);
            }
        }
        return united(names, candidates, text);
    }

    /** "Miami" and "Dade" with a hyphen between them, where the atlas knows both together. */
    private List<Name> joined(List<Name> names, String body) {
        List<Name> joined = new ArrayList<>();
        for (Name name : names) {
            Name before = joined.isEmpty() ? name : joined.get(joined.size() - 1);
            boolean tied = name.start() == before.end() + 1 && body.charAt(before.end()) == '-';
            if (tied && resolver.knows(body.substring(before.start(), name.end()))) {
                joined.set(joined.size() - 1, new Name(before.start(), name.end(), name.kind(), before.confidence()));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    /** Without the article before it, and with the kind behind it that says which of two is meant: "Washington state". */
    private static Name fitted(Name name, String body) {
        int start = body.startsWith("the ", name.start()) ? name.start() + 4 : name.start();
        boolean state = body.startsWith(STATE, name.end())
                && (name.end() + STATE.length() == body.length()
                        || !Character.isLetterOrDigit(body.charAt(name.end() + STATE.length())));
        int end = state ? name.end() + STATE.length() : name.end();
        return new Name(Math.min(start, end), end, name.kind(), name.confidence());
    }

    /** "East Asian", which the recogniser may take for a place. */
    private boolean isAdjective(String surface) {
        return words.has("adjective", surface.substring(surface.lastIndexOf(' ') + 1));
    }

    /** Whether a country may stand inside the name of another thing: "South Korea's Supreme Court", not "Bank of China". */
    private boolean fits(Candidate candidate, int start, int end, Spans things, TokenizedText text) {
        int[] thing = things.holding(start, end);
        if (thing.length == 0) {
            return true;
        }
        if (thing[0] == start && thing[1] == end) {
            return candidate.name().demonym();
        }
        int next = candidate.end();
        return next < text.tokenCount()
                && (text.token(next).equals("'s") || text.token(next).equals("’s"));
    }

    private boolean isPlace(PlaceMention mention, String body) {
        for (NoPlace rule : noPlaces) {
            if (rule.is(mention, body)) {
                return false;
            }
        }
        return true;
    }

    private List<PlaceMention> united(List<Name> names, List<Candidate> candidates, TokenizedText text) {
        List<PlaceMention> second = new ArrayList<>();
        for (Candidate candidate : candidates) {
            PlaceMention mention = mention(candidate, text);
            if (isPlace(mention, text.text())) {
                second.add(mention);
            }
        }
        List<PlaceMention> first = resolved(names, second, text);
        List<PlaceMention> all = new ArrayList<>();
        int at = 0;
        for (PlaceMention mention : first) {
            while (at < second.size() && second.get(at).end() <= mention.start()) {
                all.add(second.get(at++));
            }
            int from = at;
            while (at < second.size() && second.get(at).start() < mention.end()) {
                at++;
            }
            all.addAll(chosen(mention, second.subList(from, at)));
        }
        all.addAll(second.subList(at, second.size()));
        return disjoint(all);
    }

    /** Of a name and the finder's opinions on the same words. */
    private static List<PlaceMention> chosen(PlaceMention mention, List<PlaceMention> others) {
        if (others.isEmpty()) {
            return List.of(mention);
        }
        boolean longer = others.get(0).start() < mention.start()
                || others.get(others.size() - 1).end() > mention.end();
        boolean open = mention.place() == Atlas.NONE;
        return longer || open ? others : List.of(mention);
    }

    private static List<PlaceMention> disjoint(List<PlaceMention> mentions) {
        List<PlaceMention> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparingInt(PlaceMention::start).thenComparingInt(mention -> -mention.end()));
        List<PlaceMention> disjoint = new ArrayList<>();
        int end = 0;
        for (PlaceMention mention : sorted) {
            if (mention.start() >= end) {
                disjoint.add(mention);
                end = mention.end();
            }
        }
        return disjoint;
    }

    private PlaceMention mention(Candidate candidate, TokenizedText text) {
        int start = text.start(candidate.first());
        int end = text.end(candidate.end() - 1);
        boolean firm = candidate.name().plain();
        return new PlaceMention(
                start,
                end,
                known.of(candidate.name().place()),
                candidate.name().demonym() ? "demonym" : null,
                firm ? FIRM : BY_CONTEXT,
                firm ? "gazetteer" : "gazetteer and context");
    }

    private List<PlaceMention> resolved(List<Name> names, List<PlaceMention> second, TokenizedText text) {
        Set<Integer> anchors = new HashSet<>();
        second.stream()
                .filter(mention -> mention.confidence() == FIRM && mention.place() != Atlas.NONE)
                .forEach(mention -> anchors.add(mention.place()));
        List<Toponym> toponyms = names.stream()
                .map(name -> new Toponym(name.start(), name.end()))
                .toList();
        List<Optional<Sense>> senses = resolver.resolve(text.text(), toponyms, anchors);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Optional<Sense> sense = senses.get(i).filter(one -> one.confidence() >= SURE);
            if (sense.isPresent() && isAttribute(name, sense.get(), text.text())) {
                continue;
            }
            if (!isPlace(new PlaceMention(name.start(), name.end(), Atlas.NONE, null, 0, ""), text.text())) {
                continue;
            }
            if (sense.isPresent()) {
                mentions.add(new PlaceMention(
                        name.start(),
                        name.end(),
                        sense.get().place(),
                        null,
                        sense.get().confidence(),
                        sense.get().evidence()));
            } else if (name.confidence() >= SURELY_A_PLACE) {
                int end = NaturalThings.end(text.text(), name.end());
                mentions.add(new PlaceMention(name.start(), end, Atlas.NONE, null, 0, "not sure which place"));
            }
        }
        return mentions;
    }

    /** "Pacific" of "Pacific affairs": a sea has an article before it, or says that it is one. */
    private boolean isAttribute(Name name, Sense sense, String body) {
        if (atlas.kind(sense.place()) != PlaceKind.WATER
                || body.substring(name.start(), name.end()).indexOf(' ') >= 0) {
            return false;
        }
        boolean article = name.start() >= 4 && body.regionMatches(true, name.start() - 4, "the ", 0, 4);
        boolean noun = name.end() + 1 < body.length()
                && body.charAt(name.end()) == ' '
                && Character.isLowerCase(body.charAt(name.end() + 1));
        return noun && !article;
    }

    /** The same with capitals that stand for governments marked. */
    List<PlaceMention> withMetonyms(List<PlaceMention> mentions, TokenizedText text) {
        Metonyms metonyms = new Metonyms(words, text);
        List<PlaceMention> marked = new ArrayList<>();
        int token = 0;
        for (PlaceMention mention : mentions) {
            while (token < text.tokenCount() && text.start(token) < mention.start()) {
                token++;
            }
            int end = token;
            while (end < text.tokenCount() && text.end(end) <= mention.end()) {
                end++;
            }
            boolean capital = mention.place() != Atlas.NONE
                    && mention.kind() == null
                    && atlas.kind(mention.place()) == PlaceKind.CAPITAL;
            boolean joined = capital && joinsMetonym(marked, mention, text.text());
            marked.add(capital && (joined || metonyms.governs(token, end)) ? mention.as("metonym") : mention);
        }
        return marked;
    }

    /** The second of "talks between Washington and Pyongyang". */
    private static boolean joinsMetonym(List<PlaceMention> marked, PlaceMention mention, String body) {
        PlaceMention before = marked.isEmpty() ? mention : marked.get(marked.size() - 1);
        return "metonym".equals(before.kind())
                && before.end() <= mention.start()
                && body.substring(before.end(), mention.start()).equals(" and ");
    }
}
