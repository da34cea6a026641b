package org.dateline.workshop.topic.score;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.Vocabulary;

/**
 * Counts topics below the top level. A topic that was given is right if the gold has it, or has one below it: who says
 * "diplomacy" says "international relations". A topic of the gold is found if it, or one below it, was given. Filled by
 * one thread.
 */
public final class FineCount {
    private final Vocabulary vocabulary;
    private int gold;
    private int found;
    private int given;
    private int right;
    private int exactly;

    FineCount(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param wanted codes of an item's gold
     * @param said codes that were given for it
     */
    void add(Set<Integer> wanted, Set<Integer> said) {
        Set<Integer> implied = upwards(wanted);
        Set<Integer> heard = upwards(said);
        gold += wanted.size();
        given += said.size();
        found += (int) wanted.stream().filter(heard::contains).count();
        right += (int) said.stream().filter(implied::contains).count();
        exactly += (int) said.stream().filter(wanted::contains).count();
    }

    private Set<Integer> upwards(Set<Integer> codes) {
        Set<Integer> all = new HashSet<>();
        for (int code : codes) {
            for (Concept concept = vocabulary.find(code); concept != null; concept = concept.parent()) {
                all.add(concept.code());
            }
        }
        return all;
    }

    /** Topics of the gold. */
    public int gold() {
        return gold;
    }

    public int given() {
        return given;
    }

    /** NaN where none was given. */
    public double precision() {
        return right / (double) given;
    }

    /** NaN where the gold has none. */
    public double recall() {
        return found / (double) gold;
    }

    /** Of those given, the share that the gold has itself; NaN where none was given. */
    public double exactPrecision() {
        return exactly / (double) given;
    }

    /** Of the gold, the share that was given itself; NaN where the gold has none. */
    public double exactRecall() {
        return exactly / (double) gold;
    }

    String table() {
        return gold == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "fine topics: precision %.3f of %d given, recall %.3f of %d; exactly %.3f and %.3f%n",
                        precision(),
                        given,
                        recall(),
                        gold,
                        exactPrecision(),
                        exactRecall());
    }
}
