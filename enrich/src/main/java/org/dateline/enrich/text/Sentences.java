package org.dateline.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.messages.Enrichment.Span;

/** Finds sentences among the tokens of each paragraph. A paragraph's end is always a sentence's end. */
final class Sentences {
    private static final Set<String> AFTER_CLOCK_TIME = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan.",
            "Feb.",
            "Mar.",
            "Apr.",
            "Aug.",
            "Sept.",
            "Sep.",
            "Oct.",
            "Nov.",
            "Dec.",
            "EST",
            "EDT",
            "ET",
            "CST",
            "CDT",
            "CT",
            "MST",
            "MDT",
            "MT",
            "PST",
            "PDT",
            "PT",
            "GMT",
            "UTC",
            "BST",
            "CET",
            "JST",
            "KST",
            "Eastern",
            "Central",
            "Mountain",
            "Pacific",
            "Beijing");

    private static final Set<String> DOMAINS = Set.of("Com", "Net", "Org", "Io", "Js", "Gov", "Edu", "Co", "Uk");

    private final String text;
    private final Tokens tokens;
    private final List<Span> sentences = new ArrayList<>();

    private Sentences(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Span> of(String text, Tokens tokens, List<Span> paragraphs) {
        Sentences sentences = new Sentences(text, tokens);
        int token = 0;
        for (Span paragraph : paragraphs) {
            int end = token;
            while (end < tokens.size() && tokens.start(end) < paragraph.end()) {
                end++;
            }
            sentences.split(token, end);
            token = end;
        }
        return sentences.sentences;
    }

    private void split(int from, int to) {
        int start = from;
        int token = from;
        while (token < to) {
            int next = token + 1;
            if (mayEnd(token)) {
                next = afterClosers(token, to);
                if (next == to || ends(token, next, start)) {
                    sentences.add(new Span(tokens.start(start), tokens.end(next - 1)));
                    start = next;
                }
            }
            token = next;
        }
        if (start < to) {
            sentences.add(new Span(tokens.start(start), tokens.end(to - 1)));
        }
    }

    private boolean mayEnd(int token) {
        int last = text.codePointBefore(tokens.end(token));
        return Characters.terminator(last) || Characters.fullStopOfOtherScripts(last);
    }

    /** The first token that is no more part of the end: further signs, quotation marks and brackets, all touching. */
    private int afterClosers(int token, int to) {
        int next = token + 1;
        while (next < to && tokens.start(next) == tokens.end(next - 1)) {
            int c = text.codePointAt(tokens.start(next));
            boolean opensNext = (c == '"' || c == '\'') && next + 1 < to && touches(next + 1);
            boolean goesWithEnd = (Characters.closer(c) && !opensNext) || Characters.terminator(c);
            if (!goesWithEnd || tokens.end(next) - tokens.start(next) > 3) {
                break;
            }
            next++;
        }
        return next;
    }

    private boolean touches(int token) {
        return tokens.start(token) == tokens.end(token - 1)
                && Character.isLetterOrDigit(text.codePointAt(tokens.start(token)));
    }

    private boolean ends(int token, int next, int sentenceStart) {
        int last = text.codePointBefore(tokens.end(token));
        if (Characters.fullStopOfOtherScripts(last)) {
            return true;
        }
        if (tokens.start(next) == tokens.end(next - 1)) {
            return last == '.' && spaceForgotten(token, next);
        }
        int first = text.codePointAt(tokens.start(next));
        if (Character.isLowerCase(first) || first == ',' || first == ';' || first == ')') {
            return false;
        }
        if (isAbbreviation(token)) {
            return endsAfterAbbreviation(token, next, first);
        }
        return last != '.' || !numbersTheSentence(token, sentenceStart);
    }

    /** "resigned on Monday.The council met": a whole word before the full stop, and a capital with more of a word behind. */
    private boolean spaceForgotten(int token, int next) {
        int first = text.charAt(tokens.start(next)) == '"' || text.charAt(tokens.start(next)) == '“' ? next + 1 : next;
        if (token == 0 || tokens.start(token) != tokens.end(token - 1) || first >= tokens.size()) {
            return false;
        }
        String before =
                text.substring(Math.max(tokens.start(token - 1), tokens.end(token - 1) - 3), tokens.end(token - 1));
        boolean wordOrYear = before.length() == 3
                && (before.chars().skip(1).allMatch(Character::isLowerCase)
                        || before.chars().allMatch(Character::isDigit));
        String behind = word(first);
        int after = tokens.end(first);
        boolean dotted = after < text.length()
                && (text.charAt(after) == '.' || text.charAt(after) == '/')
                && after + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(after + 1));
        boolean whole = behind.length() > 1
                && Character.isUpperCase(behind.charAt(0))
                && Character.isLowerCase(behind.charAt(1));
        // "I am done": behind a mark one letter is a word.
        boolean letter = first > next && (behind.equals("I") || behind.equals("A"));
        return wordOrYear && !dotted && (whole || letter) && !DOMAINS.contains(behind);
    }

    private boolean isAbbreviation(int token) {
        return tokens.end(token) - tokens.start(token) > 1 && Character.isLetter(text.codePointAt(tokens.start(token)));
    }

    private boolean endsAfterAbbreviation(int token, int next, int first) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        String word = end - start > Abbreviations.LONGEST + 1 ? "" : text.substring(start, end - 1);
        String following = word(next);
        if (word.equals("a.m") || word.equals("p.m")) {
            return Character.isUpperCase(first) && !AFTER_CLOCK_TIME.contains(following);
        }
        if (Abbreviations.isTitle(word)) {
            return false;
        }
        if (Character.isLetter(first)) {
            return Abbreviations.startsSentence(following);
        }
        // A quotation that begins after "U.S." begins a sentence; a number goes on with "Nov." or "No.".
        return first == '“' || first == '"' || first == '‘';
    }

    /** "1." before what it numbers. */
    private boolean numbersTheSentence(int token, int sentenceStart) {
        return token == sentenceStart + 1 && Character.isDigit(text.codePointAt(tokens.start(sentenceStart)));
    }

    private String word(int token) {
        int length = Math.min(tokens.end(token) - tokens.start(token), 16);
        return text.substring(tokens.start(token), tokens.start(token) + length);
    }
}
