package org.dateline.enrich.place.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/**
 * Decides which place each name of a text means. A name has one sense in an article. What speaks for a place: its people,
 * its kind, a country or province behind a comma, and the other places of the article, in rounds, since each choice bears
 * on the others. Thread-safe.
 */
public final class Resolver {
    /** Most meanings of a name that are weighed: those with the most people. */
    private static final int MOST_OPTIONS = 30;

    /** Most other names that a name is compared with, so that a text of a hundred thousand names takes no more than its length. */
    private static final int MOST_WITNESSES = 60;

    private static final int ROUNDS = 3;
    private static final double HINT = 8;
    private static final double ALTERNATE = -2;
    private static final double SAME_COUNTRY = 3;
    private static final double SAME_PROVINCE = 4;
    /** So many witnesses for nothing are counted in, since one other place alone says little. */
    private static final double DOUBT = 1.5;

    private static final double NEAR = 1.2;
    private static final double NEAR_KM = 60;
    private static final double DISTRICT_KM = 80;
    /** Meanings this near to each other are one place to a reader: the town and its county. */
    private static final double SAME_KM = 161;

    private final Atlas atlas;
    private final Meanings meanings;
    private final Hints hints;
    private final Usage usage;

    public Resolver(Atlas atlas) {
        this.atlas = atlas;
        this.meanings = new Meanings(atlas);
        this.hints = new Hints(atlas, meanings);
        this.hints.addPostalCodes();
        this.usage = Usage.load(atlas);
    }

    /**
     * What each name means, in their order; empty where the atlas has no such name.
     *
     * @param anchors places that the text means beyond doubt, such as the countries of its demonyms
     */
    public List<Optional<Sense>> resolve(String text, List<Toponym> toponyms, Set<Integer> anchors) {
        Map<String, Question> questions = new LinkedHashMap<>();
        List<Question> ofToponyms = new ArrayList<>();
        for (Toponym toponym : toponyms) {
            String name = text.substring(toponym.start(), toponym.end());
            Question question = questions.computeIfAbsent(name, Question::new);
            question.mentions.add(toponym);
            ofToponyms.add(question);
        }
        List<Question> all = new ArrayList<>(questions.values());
        all.forEach(question -> question.options = options(text, question));
        all.forEach(Question::choose);
        for (int round = 0; round < ROUNDS; round++) {
            agree(all, anchors);
        }
        Map<Question, Optional<Sense>> senses = new LinkedHashMap<>();
        all.forEach(question -> senses.put(question, sense(question)));
        return ofToponyms.stream()
                .map(question -> senses.getOrDefault(question, Optional.empty()))
                .toList();
    }

    private List<Option> options(String text, Question question) {
        Set<Integer> containers = containers(text, question);
        List<Option> options = new ArrayList<>();
        // "Washington state" is not the capital.
        boolean saysState = question.name.regionMatches(true, question.name.length() - 6, " state", 0, 6);
        for (int meaning : meanings.of(question.name)) {
            int place = Atlas.place(meaning);
            boolean hinted = containers.stream().anyMatch(container -> lies(place, container))
                    || (saysState && atlas.kind(place) == PlaceKind.STATE);
            if (!hinted && usage.isWord(question.name)) {
                continue;
            }
            double prior = prior(place)
                    + (Atlas.isAlternate(meaning) ? ALTERNATE : 0)
                    + (hinted ? HINT : 0)
                    + usage.of(question.name, place);
            options.add(new Option(place, prior, hinted));
        }
        options.sort(
                Comparator.comparingDouble((Option option) -> -option.prior).thenComparingInt(option -> option.place));
        return options.size() > MOST_OPTIONS ? options.subList(0, MOST_OPTIONS) : options;
    }

    private Set<Integer> containers(String text, Question question) {
        Set<Integer> containers = new HashSet<>();
        for (Toponym mention : question.mentions) {
            int container = hints.after(text, mention.end());
            if (container != Atlas.NONE && !hints.inList(text, mention.end())) {
                containers.add(container);
            }
        }
        return containers;
    }

    private boolean lies(int place, int container) {
        if (place == container) {
            return false;
        }
        return switch (atlas.kind(container)) {
            case COUNTRY, TERRITORY -> atlas.sameCountry(place, container);
            case STATE, PROVINCE -> atlas.sameProvince(place, container);
            default -> atlas.sameProvince(place, container) && atlas.distance(place, container) < DISTRICT_KM;
        };
    }

    private double prior(int place) {
        double people = Math.max(2, atlas.magnitude(place));
        return people
                + switch (atlas.kind(place)) {
                    case COUNTRY, TERRITORY -> 4.5;
                    case STATE -> 3.0;
                    case CAPITAL -> 1.5;
                    case CITY -> 1.0;
                    case PROVINCE -> 0.8;
                    case DISTRICT -> 0.3;
                    case SECTION -> -1.5;
                    case CONTINENT -> 9;
                    case REGION, WATER, ISLAND, MOUNTAIN -> 6;
                };
    }

    private void agree(List<Question> questions, Set<Integer> anchors) {
        List<Integer> witnesses = new ArrayList<>(anchors);
        for (Question question : questions) {
            Option best = question.best;
            if (best != null && witnesses.size() < MOST_WITNESSES) {
                witnesses.add(best.place);
            }
        }
        for (Question question : questions) {
            Option best = question.best;
            int own = best == null ? Atlas.NONE : best.place;
            if (question.options.size() > 1) {
                question.options.forEach(
                        option -> option.score = option.prior + agreement(option.place, own, witnesses));
                question.best = null;
                question.choose();
            }
        }
    }

    private double agreement(int place, int own, List<Integer> witnesses) {
        int others = 0;
        int country = 0;
        int province = 0;
        double near = 0;
        for (int witness : witnesses) {
            if (witness == own) {
                continue;
            }
            others++;
            country += atlas.sameCountry(place, witness) ? 1 : 0;
            province += atlas.sameProvince(place, witness) ? 1 : 0;
            PlaceKind kind = atlas.kind(witness);
            if (kind != PlaceKind.COUNTRY && kind != PlaceKind.CONTINENT) {
                near += 1 / (1 + atlas.distance(place, witness) / NEAR_KM);
            }
        }
        return others == 0 ? 0 : (SAME_COUNTRY * country + SAME_PROVINCE * province) / (others + DOUBT) + NEAR * near;
    }

    private Optional<Sense> sense(Question question) {
        Option best = question.best;
        if (best == null) {
            return Optional.empty();
        }
        double second = Double.NEGATIVE_INFINITY;
        for (Option option : question.options) {
            if (option != best && atlas.distance(option.place, best.place) > SAME_KM) {
                second = Math.max(second, option.score);
            }
        }
        double margin = best.score - second;
        double confidence =
                best.hinted ? 0.97 : Double.isInfinite(margin) ? 0.9 : 1 / (1 + Math.exp(-0.6 - 0.8 * margin));
        String evidence = best.hinted
                ? "province or country named"
                : question.options.size() == 1 ? "only place of the name" : "people, kind and the other places";
        return Optional.of(new Sense(best.place, Math.min(0.99, confidence), evidence));
    }
}
