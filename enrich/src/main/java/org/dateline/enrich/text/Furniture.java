package org.dateline.enrich.text;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.messages.Enrichment.Span;

/**
 * What stands around a story on a page and is not told by it: captions with their credits, "Posted:", bylines, "Read
 * more", lines on cookies and rights. Told by paragraph; where nothing else stands, everything is story.
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
            "(?:photo|photograph|picture|image|credit)(?: credit)?s?:\\s.{1,60}$|[/|]\\s?(?:getty"
                    + " images|reuters|afp|ap|shutterstock|epa)\\.?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|by)\\s+(?:\\p{Lu}[\\p{L}.’'-]{0,30},?\\s?){1,5}(?:(?:and|&|\\|)\\s(?:\\p{Lu}[\\p{L}.’'-]{0,30},?\\s?){1,5})?.{0,20}");

    private static final Pattern BYLINE_BEFORE = Pattern.compile(
            "\\s{0,10}(?:By|BY)\\s(?:\\p{Lu}[\\p{L}.’'-]{1,30}\\s){0,3}\\p{Lu}[\\p{L}.’'-]{1,30}\\s?:\\s");

    private Furniture() {}

    /** The sentences that are no part of the story; none where all of them would be. Time linear in the text. */
    static BitSet among(String text, List<Span> paragraphs, List<Span> sentences) {
        BitSet around = new BitSet(sentences.size());
        int sentence = 0;
        for (Span paragraph : paragraphs) {
            boolean is = paragraph.end() - paragraph.start() <= LONGEST
                    && is(text.substring(paragraph.start(), paragraph.end()).strip());
            while (sentence < sentences.size() && sentences.get(sentence).start() < paragraph.end()) {
                around.set(sentence, is);
                sentence++;
            }
        }
        if (around.cardinality() == sentences.size()) {
            around.clear();
        }
        return around;
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
                || (closesBracket(paragraph) && CREDIT.matcher(paragraph).find())
                || (mayNameItsSource(paragraph) && SOURCE.matcher(paragraph).find())
                || (paragraph.length() <= LONGEST_BYLINE
                        && BYLINE.matcher(paragraph).matches());
    }

    /** Asked before the pattern, which is dear. */
    private static boolean closesBracket(String paragraph) {
        int end = paragraph.endsWith(".") ? paragraph.length() - 2 : paragraph.length() - 1;
        return end >= 0 && (paragraph.charAt(end) == ')' || paragraph.charAt(end) == ']');
    }

    private static boolean mayNameItsSource(String paragraph) {
        return paragraph.indexOf(':') >= 0 || paragraph.indexOf('/') >= 0 || paragraph.indexOf('|') >= 0;
    }

    private static List<String> lines(String resource) {
        return ResourceLines.of(Furniture.class, resource);
    }
}
