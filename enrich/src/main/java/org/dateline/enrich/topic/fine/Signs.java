package org.dateline.enrich.topic.fine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.topic.fine.Term.Strength;
import org.dateline.enrich.topic.fine.Term.Target;
import org.dateline.messages.Enrichment.Span;

/** What the terms of one article say for each topic. Filled by one thread: the title first, then the text. */
public final class Signs {
    /** Words at the start of the text that count as its lead. */
    static final int LEAD = 45;

    /** Most places that are named for a topic. */
    static final int MOST = 5;

    private static final double TITLE_COUNTS = 2;
    private static final double LEAD_COUNTS = 1.5;
    private static final double AGAIN = 0.4;
    private static final double FROM_BELOW = 0.3;

    private final FineTerms terms;
    private final List<Place> places = new ArrayList<>();
    private final double[] zones;
    private final int[] counts;
    private final List<Term> found = new ArrayList<>();
    private final double[] sums;
    private final Said[] said;
    private int length;

    Signs(FineTerms terms) {
        this.terms = terms;
        this.zones = new double[terms.tree().size()];
        this.counts = new int[terms.tree().size()];
        this.sums = new double[terms.size()];
        this.said = new Said[terms.size()];
    }

    private record Place(Term term, int start, int end) {}

    /** What is said for one topic; places apart. */
    static final class Said {
        int different;
        int below;
        boolean strong;
        boolean title;
        boolean lead;
        double own;
        double front;
    }

    Signs read(String title, String text) {
        TermWords head = TermWords.of(title);
        terms.tree().find(title, head, (term, first, last) -> count(term, TITLE_COUNTS));
        TermWords body = TermWords.of(text);
        terms.tree().find(text, body, (term, first, last) -> {
            count(term, first < LEAD ? LEAD_COUNTS : 1);
            places.add(new Place(term, body.start(first), body.end(last)));
        });
        length = head.size() + body.size();
        found.forEach(this::addUp);
        for (int topic = 0; topic < said.length; topic++) {
            passUp(topic);
        }
        return this;
    }

    private void count(Term term, double zone) {
        if (counts[term.number()]++ == 0) {
            found.add(term);
        }
        zones[term.number()] = Math.max(zones[term.number()], zone);
    }

    private void addUp(Term term) {
        double zone = zones[term.number()];
        double times = 1 + AGAIN * Math.log(counts[term.number()]);
        for (Target target : term.targets()) {
            Said one = said(target.topic());
            one.different++;
            double weight = target.strength().weight * zone * times;
            one.own += weight;
            one.front += zone > 1 ? weight : 0;
            if (target.strength() != Strength.WEAK) {
                one.title |= zone == TITLE_COUNTS;
                one.lead |= zone >= LEAD_COUNTS;
                one.strong |= target.strength() == Strength.STRONG;
            }
        }
    }

    private Said said(int topic) {
        if (said[topic] == null) {
            said[topic] = new Said();
        }
        return said[topic];
    }

    /** What speaks for a topic also speaks, less, for those above it. */
    private void passUp(int topic) {
        if (said[topic] == null || said[topic].own == 0) {
            return;
        }
        Said one = said[topic];
        double weight = one.own;
        for (int above = topic; above >= 0; above = terms.parent(above)) {
            sums[above] += weight;
            weight *= FROM_BELOW;
            if (above != topic) {
                said(above).below += one.different;
                said(above).title |= one.title;
                said(above).lead |= one.lead;
            }
        }
    }

    /** Words read of title and text. */
    int length() {
        return length;
    }

    /** Topics for which anything of their own was said. */
    List<Integer> topics() {
        List<Integer> topics = new ArrayList<>();
        for (int topic = 0; topic < said.length; topic++) {
            if (said[topic] != null) {
                topics.add(topic);
            }
        }
        return topics;
    }

    Said of(int topic) {
        return said(topic);
    }

    /** All that is said for it, with what is said for topics below. */
    double sum(int topic) {
        return sums[topic];
    }

    /** Where it, or a topic below, is said in the text, the strongest places, in the order of the text. */
    List<Span> places(int topic) {
        return places.stream()
                .filter(place -> weight(place.term, topic) > 0)
                .sorted(Comparator.comparingDouble((Place place) -> -weight(place.term, topic)))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Place::start))
                .map(place -> new Span(place.start, place.end))
                .toList();
    }

    private double weight(Term term, int topic) {
        for (Target target : term.targets()) {
            for (int above = target.topic(); above >= 0; above = terms.parent(above)) {
                if (above == topic) {
                    return target.strength().weight;
                }
            }
        }
        return 0;
    }
}
