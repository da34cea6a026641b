package org.dateline.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Span;

/**
 * What stands around a story on a page and is not told by it: captions with their credits, "Posted:", bylines, "Read
 * more", lines on cookies and rights. Told by paragraph; where nothing else stands, everything is story. Immutable.
 */
public final class Furniture {
    /** A longer paragraph tells something, whatever it begins with. */
    private static final int LONGEST = 400;

    private static final int LONGEST_BYLINE = 80;

    private static final List<String> OPENINGS = lines("furniture-openings.txt");
    private static final List<String> ANYWHERE = lines("furniture-anywhere.txt");

    /** "(Picture by Rosa Quiroz)", "(AP Photo/Lee)" at the end: a caption. */
    private static final Pattern CREDIT = Pattern.compile(
            "[\\[(](?:[^()\\[\\]]{0,40}\\b)?(?:photo|photos|photograph|picture|pictures|image|images|pic|credit|getty|courtesy|"
                    + "video|illustration|file)\\b[^()\\[\\]]{0,80}[\\])]\\.?$",
            Pattern.CASE_INSENSITIVE);

    /** "Photograph: Ann Lee", "/ Getty Images", "| Reuters" at the end. */
    private static final Pattern SOURCE = Pattern.compile(
            "(?:photo|photograph|picture|image|credit)(?: credit)?s?:\\s.{1,60}$|[/|]\\s?(?:getty images|reuters|afp|ap|shutterstock|epa)\\.?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|by)\\s+(?:\\p{Lu}[\\p{L}.’'-]{0,30},?\\s?){1,5}(?:(?:and|&|\\|)\\s(?:\\p{Lu}[\\p{L}.’'-]{0,30},?\\s?){1,5})?.{0,20}");

    private static final Pattern BYLINE_BEFORE = Pattern.compile(
            "\\s{0,10}(?:By|BY)\\s(?:\\p{Lu}[\\p{L}.’'-]{1,30}\\s){0,3}\\p{Lu}[\\p{L}.’'-]{1,30}\\s?:\\s");

    private final BitSet sentences = new BitSet();

    private Furniture() {}

    /** Time linear in the text. */
    public static Furniture of(TokenizedText text) {
        Furniture furniture = new Furniture();
        List<Span> paragraphs = text.paragraphs();
        int sentence = 0;
        for (Span paragraph : paragraphs) {
            boolean is = paragraph.end() - paragraph.start() <= LONGEST
                    && is(text.surface(paragraph).strip());
            while (sentence < text.sentences().size()
                    && text.sentences().get(sentence).start() < paragraph.end()) {
                furniture.sentences.set(sentence, is);
                sentence++;
            }
        }
        if (furniture.sentences.cardinality() == text.sentences().size()) {
            furniture.sentences.clear();
        }
        return furniture;
    }

    /** Whether a sentence of the text is no part of its story. */
    public boolean covers(int sentence) {
        return sentences.get(sentence);
    }

    /** Where a sentence begins to tell, behind "By Aaron Hume:"; 0 where nothing stands before that. */
    public static int byline(String sentence) {
        var before = BYLINE_BEFORE.matcher(sentence.substring(0, Math.min(sentence.length(), 2 * LONGEST_BYLINE)));
        return before.lookingAt() ? before.end() : 0;
    }

    private static boolean is(String paragraph) {
        String lower = paragraph.toLowerCase(Locale.ROOT);
        return OPENINGS.stream().anyMatch(lower::startsWith)
                || ANYWHERE.stream().anyMatch(lower::contains)
                || CREDIT.matcher(paragraph).find()
                || SOURCE.matcher(paragraph).find()
                || (paragraph.length() <= LONGEST_BYLINE
                        && BYLINE.matcher(paragraph).matches());
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Furniture.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not beside its class: the jar is incomplete");
            }
            List<String> lines = new ArrayList<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
