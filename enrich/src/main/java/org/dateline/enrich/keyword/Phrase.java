package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.Enrichment.Span;

/** A phrase with its places, while an article's phrases are collected. */
final class Phrase {
    final String key;
    final List<String> words;
    final List<Span> mentions = new ArrayList<>();
    /** As it stands first within a sentence, else as it stands first. */
    String surface = "";

    private boolean sure;
    private boolean whole;

    /** @param whole whether it stands between stop words or signs, and is not only a part of what does */
    Phrase(String key, List<String> words, boolean whole) {
        this.key = key;
        this.words = List.copyOf(words);
        this.whole = whole;
    }

    /** @param capitalIsSure whether a capital on this mention says more than that a sentence begins */
    boolean wantsSurface(boolean capitalIsSure) {
        return surface.isEmpty() || (capitalIsSure && !sure);
    }

    void surface(String asItStands, boolean capitalIsSure) {
        surface = asItStands;
        sure = capitalIsSure;
    }

    void add(Span mention, boolean asWhole) {
        whole |= asWhole;
        mentions.add(mention);
    }

    /** A part of longer runs is a phrase only where it comes back. */
    boolean standsAlone() {
        return whole || mentions.size() > 1;
    }

    int first() {
        return mentions.get(0).start();
    }
}
