package org.dateline.enrich.language;

import java.util.Optional;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.language.LanguageModel.Guess;
import org.dateline.messages.Enrichment.Language;

/**
 * The language: the source's word where it is a language tag, else what the text's beginning looks like, and none where
 * that is too short or not clear. Later annotators skip what they have no words for, so no language is better than a
 * wrong one.
 */
public final class LanguageAnnotator implements Annotator {
    /** Characters that are looked at, from the first letter on: more cost time and change nothing. */
    static final int SAMPLE = 300;

    /** Letters below which any guess is luck. */
    static final int FEWEST_LETTERS = 20;

    /** Confidence below which there is no answer. */
    static final double SURE = 0.7;

    private static final String ENGLISH = "en";

    private final String version = Stamp.version(LanguageAnnotator.class, "1");
    private final LanguageModel model = LanguageModel.shared();

    @Override
    public String name() {
        return "language";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        String given = draft.article().language();
        Optional<String> tag = given == null ? Optional.empty() : LanguageTags.given(given);
        if (tag.isPresent()) {
            return found(draft, new Language(tag.get(), 1, "given"));
        }
        String sample = sample(draft.article().text());
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long ideographs = sample.codePoints().filter(Character::isIdeographic).count();
        // An ideograph says more than a letter does.
        if (letters + 3 * ideographs < FEWEST_LETTERS) {
            return new Annotation.Skipped("the text has " + letters + " letters, too few to tell");
        }
        Guess guess = guess(draft.article().text(), sample);
        return guess.confidence() < SURE
                ? new Annotation.Empty()
                : found(draft, new Language(guess.tag(), guess.confidence(), "detected"));
    }

    /** A notice in another language may stand before an English article, and the other way round: most of it counts. */
    private Guess guess(String text, String sample) {
        Guess first = model.guess(sample);
        if (first.tag().equals(ENGLISH) || text.length() < 3 * SAMPLE) {
            return first;
        }
        Guess middle = model.guess(sample(text.substring(boundary(text, text.length() / 2))));
        Guess last = model.guess(sample(text.substring(boundary(text, text.length() - SAMPLE))));
        boolean english = middle.tag().equals(ENGLISH) && last.tag().equals(ENGLISH);
        return english ? middle.confidence() < last.confidence() ? middle : last : first;
    }

    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static Annotation found(Draft draft, Language language) {
        return new Annotation.Found(draft.with(changes -> {
            changes.language = language;
            changes.article =
                    draft.article().toBuilder().language(language.tag()).build();
        }));
    }

    private static String sample(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetter(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = Math.min(text.length(), start + SAMPLE);
        // Not through the middle of a character.
        return text.substring(start, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }
}
