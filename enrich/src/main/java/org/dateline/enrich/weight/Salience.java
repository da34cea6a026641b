package org.dateline.enrich.weight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Span;
import org.jspecify.annotations.Nullable;

/**
 * How much an article is about an entity, 0..1: a weighted sum of how often it is mentioned beside the most frequent one,
 * whether the headline names it, how early it comes, through how much of the text it goes, and whether it is well known.
 */
final class Salience {
    private static final double OF_FREQUENCY = 0.35;
    private static final double OF_HEADLINE = 0.25;
    private static final double OF_POSITION = 0.2;
    private static final double OF_SPREAD = 0.15;
    private static final double OF_LINK = 0.05;

    /** Shorter surfaces stand in other words of a headline. */
    private static final int SHORTEST_IN_HEADLINE = 2;

    private static final int LONGEST_ACRONYM = 4;

    /** Where nothing is mentioned more often than this, one mention is not much. */
    private static final int FEWEST = 2;

    /** What is left to somebody who is named around the story only, and to who speaks for others. */
    private static final double OF_CREDIT = 0.2;

    private static final double OF_VOICE = 0.6;

    private final int[] sentenceStarts;
    private final int most;
    private final @Nullable Headline headline;
    private final TokenizedText text;

    private Salience(int[] sentenceStarts, int most, @Nullable Headline headline, TokenizedText text) {
        this.text = text;
        this.sentenceStarts = sentenceStarts;
        this.most = most;
        this.headline = headline;
    }

    static Salience of(Draft draft, TokenizedText text) {
        int[] starts = text.sentences().stream().mapToInt(Span::start).toArray();
        int most = draft.entities().stream()
                .mapToInt(entity -> entity.mentions().size())
                .max()
                .orElse(1);
        return new Salience(starts, Math.max(FEWEST, most), draft.headline(), text);
    }

    double of(Entity entity) {
        List<Mention> mentions = entity.mentions();
        if (mentions.isEmpty()) {
            return 0;
        }
        int sentences = Math.max(1, sentenceStarts.length);
        int first = sentence(mentions.get(0));
        double salience = OF_FREQUENCY * mentions.size() / most
                + (inHeadline(mentions) ? OF_HEADLINE : 0)
                + OF_POSITION * (sentences - first) / sentences
                + OF_SPREAD * Math.min(1, 2.0 * distinctSentences(mentions) / sentences)
                + (entity.uri() == null ? 0 : OF_LINK);
        double told = standsAround(mentions) ? OF_CREDIT : speaksForOthers(entity) ? OF_VOICE : 1;
        return Math.round(Math.min(1, salience * told) * 100) / 100.0;
    }

    /** A photographer in a credit, an agency in a byline. */
    private boolean standsAround(List<Mention> mentions) {
        return mentions.stream().allMatch(mention -> text.furniture(sentence(mention)));
    }

    /** A spokeswoman is hardly ever whom the article is about. */
    private static boolean speaksForOthers(Entity entity) {
        String role = entity.role() == null ? "" : entity.role().toLowerCase(Locale.ROOT);
        return role.contains("spokes") || role.contains("press secretary");
    }

    private int sentence(Mention mention) {
        int at = Arrays.binarySearch(sentenceStarts, mention.start());
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    private int distinctSentences(List<Mention> mentions) {
        return (int) mentions.stream().mapToInt(this::sentence).distinct().count();
    }

    /** In the sentence that stands in for a headline, or in the words of one that the source gave. */
    private boolean inHeadline(List<Mention> mentions) {
        if (headline == null) {
            return false;
        }
        if (headline.derived()) {
            return sentence(mentions.get(0)) == 0;
        }
        return mentions.stream()
                .filter(mention -> !"nominal".equals(mention.kind()))
                .map(Mention::surface)
                .distinct()
                .anyMatch(this::headlineHas);
    }

    private boolean headlineHas(String surface) {
        // "CONCORD" of a dateline is "Concord" in the headline.
        boolean shouted = surface.length() > LONGEST_ACRONYM && surface.equals(surface.toUpperCase(Locale.ROOT));
        String given = headline == null ? "" : headline.value();
        String value = shouted ? given.toUpperCase(Locale.ROOT) : given;
        int at = surface.length() < SHORTEST_IN_HEADLINE ? -1 : value.indexOf(surface);
        while (at >= 0) {
            int end = at + surface.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1));
            if (begins && (end == value.length() || !Character.isLetterOrDigit(value.charAt(end)))) {
                return true;
            }
            at = value.indexOf(surface, at + 1);
        }
        return false;
    }
}
