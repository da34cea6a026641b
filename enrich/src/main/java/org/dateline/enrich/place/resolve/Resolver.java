package org.dateline.enrich.place.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final double NEAR_KM = 60;
    private static final double DISTRICT_KM = 80;
    private final Atlas atlas;
    private final Meanings meanings;
    private final Hints hints;
    private final Usage usage;
    private final Priors priors;
    private final Certainty certainty;
    private final ResolverRules rules;

    public Resolver(Atlas atlas) {
        this(atlas, ResolverRules.ALL);
    }

    public Resolver(Atlas atlas, ResolverRules rules) {
        this.atlas = atlas;
        this.meanings = new Meanings(atlas);
        this.hints = new Hints(atlas, meanings);
        this.hints.addPostalCodes();
        this.usage = Usage.load(atlas);
        this.priors = new Priors(atlas);
        this.certainty = new Certainty(atlas, usage, rules.bars());
        this.rules = rules;
    }

    /** Whether the atlas has a place of that name. */
    public boolean knows(String name) {
        return meanings.of(name).length > 0;
    }

    /**
     * What each name means, in their order; empty where the atlas has no such name.
     *
     * @param anchors places that the text means beyond doubt, such as the countries of its demonyms
     */
    public List<Optional<Sense>> resolve(String text, List<Toponym> toponyms, Set<Integer> anchors) {
        List<Question> ofToponyms = questions(text, toponyms);
        List<Question> all = new ArrayList<>(new LinkedHashSet<>(ofToponyms));
        Clues clues = new Clues(hints, text);
        all.forEach(question -> read(clues, question));
        addSiblings(clues, toponyms, ofToponyms);
        all.forEach(Question::choose);
        Set<Integer> sure = clues.containers();
        sure.addAll(anchors);
        for (int round = 0; round < ROUNDS; round++) {
            agree(all, sure);
        }
        Map<Question, Optional<Sense>> senses = new LinkedHashMap<>();
        Witnesses witnesses = new Witnesses(atlas, text, sure);
        witnesses.hear(all.subList(0, Math.min(all.size(), MOST_WITNESSES)), usage);
        all.forEach(question -> senses.put(question, certainty.sense(question, witnesses)));
        return ofToponyms.stream()
                .map(question -> senses.getOrDefault(question, Optional.empty()))
                .toList();
    }

    /**
     * The question of each toponym. "Paris, Texas" and "Paris, France" are two; a bare "Paris" is the one that is named
     * first with where it lies.
     */
    private List<Question> questions(String text, List<Toponym> toponyms) {
        Map<String, String> usual = new HashMap<>();
        List<String> said = new ArrayList<>();
        for (Toponym toponym : toponyms) {
            String where = hints.said(text, toponym.end());
            said.add(where);
            if (!where.isEmpty()) {
                usual.putIfAbsent(Usage.calm(text.substring(toponym.start(), toponym.end())), where);
            }
        }
        Map<String, Question> questions = new HashMap<>();
        List<Question> ofToponyms = new ArrayList<>();
        for (int i = 0; i < toponyms.size(); i++) {
            Toponym toponym = toponyms.get(i);
            String name = text.substring(toponym.start(), toponym.end());
            String where = said.get(i).isEmpty() ? usual.getOrDefault(Usage.calm(name), "") : said.get(i);
            Question question = questions.computeIfAbsent(Usage.calm(name) + '|' + where, any -> new Question(name));
            question.mentions.add(toponym);
            ofToponyms.add(question);
        }
        return ofToponyms;
    }

    /** Finds what a name can mean, and how much speaks for each before the other names are looked at. */
    private void read(Clues clues, Question question) {
        boolean county = clues.inListOfCounties(question);
        int code = code(clues, question);
        int[] found = county ? meanings.counties(question.name) : meanings.of(question.name);
        found = code == Atlas.NONE ? found : new int[] {code * 2};
        question.isLarge = IntStream.of(found)
                .anyMatch(meaning -> atlas.kind(Atlas.place(meaning)).compareTo(PlaceKind.STATE) <= 0);
        Set<Hints.Container> containers = clues.containers(question);
        boolean saysState = clues.saysState(question);
        boolean country =
                IntStream.of(found).anyMatch(meaning -> atlas.kind(Atlas.place(meaning)) == PlaceKind.COUNTRY);
        boolean behindTown = !country && clues.behindTown(question);
        boolean saysRegion = county || clues.saysRegion(question);
        boolean saysVillage = clues.saysVillage(question);
        boolean lies = false;
        List<Option> options = new ArrayList<>();
        for (int meaning : found) {
            int place = Atlas.place(meaning);
            boolean within = liesInOneOf(containers, place, clues);
            boolean alternate = Atlas.isAlternate(meaning);
            Look look =
                    new Look(atlas, usage, question.name, place, alternate, within, saysState, behindTown, saysVillage);
            if (rules.excluded().applied().stream().noneMatch(rule -> rule.says(look))) {
                Option option = option(look);
                lies |= within || option.hinted;
                options.add(option);
            }
        }
        question.elsewhere = clues.saysWhere(question) && !lies;
        question.options = options;
        if (!saysRegion) {
            rules.among().applied().forEach(rule -> rule.favour(question, priors, clues));
        }
        options.sort(
                Comparator.comparingDouble((Option option) -> -option.prior).thenComparingInt(option -> option.place));
        question.options = options.size() > MOST_OPTIONS ? options.subList(0, MOST_OPTIONS) : options;
    }

    private int code(Clues clues, Question question) {
        for (Code rule : rules.codes().applied()) {
            int place = rule.place(question, clues, hints);
            if (place != Atlas.NONE) {
                return place;
            }
        }
        return Atlas.NONE;
    }

    private Option option(Look look) {
        boolean told = false;
        for (Told rule : rules.told().applied()) {
            told |= rule.says(look);
        }
        double points = priors.of(look.place()) + (told ? ResolverRules.HINT : 0);
        for (Sign sign : rules.signs().applied()) {
            points += sign.weigh(look);
        }
        return new Option(look.place(), points, told);
    }

    private boolean liesInOneOf(Set<Hints.Container> containers, int place, Clues clues) {
        boolean hinted = false;
        for (Hints.Container container : containers) {
            for (int large : container.places) {
                if (lies(place, large)) {
                    clues.lies(container, large);
                    hinted = true;
                }
            }
        }
        return hinted;
    }

    private static void addSiblings(Clues clues, List<Toponym> toponyms, List<Question> questions) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, toponyms.size()).boxed().toList());
        order.sort(Comparator.comparingInt(index -> toponyms.get(index).start()));
        for (int i = 1; i < order.size(); i++) {
            int one = order.get(i - 1);
            int next = order.get(i);
            if (questions.get(one) != questions.get(next) && clues.listed(toponyms.get(one), toponyms.get(next))) {
                questions.get(one).siblings.add(questions.get(next));
                questions.get(next).siblings.add(questions.get(one));
            }
        }
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
                        option -> option.score = option.prior + agreement(question, option, own, witnesses));
                question.best = null;
                question.choose();
            }
        }
    }

    private double agreement(Question question, Option option, int own, List<Integer> witnesses) {
        int others = 0;
        int country = 0;
        int province = 0;
        double near = 0;
        for (int witness : witnesses) {
            if (witness == own) {
                continue;
            }
            others++;
            country += atlas.sameCountry(option.place, witness) ? 1 : 0;
            province += atlas.sameProvince(option.place, witness) ? 1 : 0;
            PlaceKind kind = atlas.kind(witness);
            if (kind != PlaceKind.COUNTRY && kind != PlaceKind.CONTINENT) {
                near += 1 / (1 + atlas.distance(option.place, witness) / NEAR_KM);
            }
        }
        Company company = new Company(atlas, question, option, others, country, province, near);
        double points = 0;
        for (Agreement rule : rules.agreements().applied()) {
            points += rule.weigh(company);
        }
        return points;
    }
}
