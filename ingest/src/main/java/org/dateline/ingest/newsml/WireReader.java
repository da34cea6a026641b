package org.dateline.ingest.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.newsml.NewsItem.Body;
import org.dateline.ingest.newsml.NewsItem.Refused;
import org.dateline.messages.Rejection.Reason;

/**
 * A wire text: IPTC 7901 ({@code SOH} header, {@code STX} text, {@code ETX} date) or ANPA 1312 ({@code SYN SYN SOH},
 * headline and byline between {@code ^} and {@code <}).
 */
final class WireReader {
    private static final char SOH = '\u0001';
    private static final char STX = '\u0002';
    private static final char ETX = '\u0003';

    /** AFP0042 4 pol 123 Title: source and number, priority, category, words, what the sender likes. */
    private static final Pattern IPTC =
            Pattern.compile("([A-Za-z]{1,8})(\\d{1,6})\\s+(\\d)\\s+([A-Za-z]{1,4})\\s+(\\d{1,6})[ \\t]*([^\\r\\n]*)");
    /** a 1042 and, on the next line, priority, category and the slug with its date and number of words. */
    private static final Pattern ANPA = Pattern.compile(
            "([a-z])(\\d{4})\\s+(?:([a-z\\-]+)\\s+)?([a-z])\\s+([a-z0-9])\\s+([^\\r\\n]*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENT =
            Pattern.compile("(\\d{2})(\\d{2})(\\d{2})\\s+([A-Z]{3})?\\s*([A-Za-z]{3})\\s+(\\d{2,4})");

    private final StoryDraft draft = new StoryDraft("iptc-7901");
    private final String wire;

    private WireReader(String wire) {
        this.wire = wire;
    }

    /** Whether it begins as a wire text does, after the synchronising and padding characters of a line. */
    static boolean looksLike(String text) {
        int soh = text.indexOf(SOH);
        return soh >= 0
                && soh <= 64
                && text.substring(0, soh).chars().allMatch(c -> c < ' ')
                && text.indexOf(STX, soh) > 0;
    }

    static List<NewsItem> read(String text) {
        List<NewsItem> items = new ArrayList<>();
        int soh = text.indexOf(SOH);
        while (soh >= 0) {
            int next = text.indexOf(SOH, soh + 1);
            items.add(new WireReader(text.substring(soh + 1, next < 0 ? text.length() : next)).item());
            soh = next;
        }
        return items;
    }

    private NewsItem item() {
        int start = wire.indexOf(STX);
        int end = wire.indexOf(ETX, Math.max(start, 0));
        if (start < 0) {
            return new Refused(Reason.SCHEMA, null, "the wire text has no STX: must begin its text with one", null);
        }
        header(wire.substring(0, start));
        text(wire.substring(start + 1, end < 0 ? wire.length() : end));
        if (end >= 0) {
            sent(wire.substring(end + 1));
        }
        if (draft.bodies.isEmpty()) {
            return new Refused(Reason.EMPTY, null, "the wire text has no text between STX and ETX", draft.uri);
        }
        return draft.story();
    }

    private void header(String raw) {
        String header = raw.replaceAll("[\\x00-\\x08\\x0E-\\x1F]+", " ").strip();
        Matcher iptc = IPTC.matcher(header);
        Matcher anpa = ANPA.matcher(header);
        if (iptc.lookingAt()) {
            draft.infoSources.add(new NewsItem.Named(null, iptc.group(1), null));
            draft.urgency(iptc.group(3));
            draft.subjects.add(new NewsItem.Named(iptc.group(4).toLowerCase(java.util.Locale.ROOT), null, null));
            String rest = header.substring(iptc.end()).strip();
            draft.slugline = iptc.group(6).isBlank() ? null : iptc.group(6).strip();
            rest.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .ifPresent(line -> draft.headline(unmarked(line), "main", null));
        } else if (anpa.lookingAt()) {
            String urgency = anpa.group(4).toLowerCase(java.util.Locale.ROOT);
            draft.urgency(
                    switch (urgency) {
                        case "f" -> "1";
                        case "u" -> "2";
                        case "b" -> "3";
                        case "r" -> "4";
                        default -> "5";
                    });
            draft.subjects.add(new NewsItem.Named(anpa.group(5), null, null));
            draft.slugline =
                    anpa.group(6).replaceFirst("\\s+\\d{1,2}-\\d{1,2}.*", "").strip();
        }
    }

    private void text(String raw) {
        StringBuilder body = new StringBuilder();
        for (String line : raw.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            String plain = line.replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "").stripTrailing();
            if (plain.startsWith("^")) {
                marked(unmarked(plain));
            } else {
                // An indented line begins a paragraph; the others go on with theirs.
                boolean begins = body.length() > 0 && !plain.isBlank() && Character.isWhitespace(plain.charAt(0));
                body.append(begins ? "\n\n" : "").append(unmarked(plain)).append('\n');
            }
        }
        String text = body.toString().replaceAll("\\n{3,}", "\n\n").strip();
        if (!text.isEmpty()) {
            draft.bodies.add(new Body("text/plain", text, text));
        }
    }

    private void marked(String line) {
        if (line.regionMatches(true, 0, "by ", 0, 3) && draft.byline == null) {
            draft.byline = line;
        } else {
            draft.headline(line.isEmpty() ? null : line, draft.headlines.isEmpty() ? "main" : "sub", null);
        }
    }

    private static String unmarked(String line) {
        return line.replaceFirst("^\\^", "").replaceFirst("<+$", "").strip();
    }

    /** The line after the text: day, hour and minute, zone, month, year. */
    private void sent(String trailer) {
        Matcher sent = SENT.matcher(trailer);
        if (sent.find()) {
            String zone = sent.group(4) == null ? "GMT" : sent.group(4);
            String words = sent.group(1)
                    + ' '
                    + sent.group(5)
                    + ' '
                    + sent.group(6)
                    + ' '
                    + sent.group(2)
                    + ':'
                    + sent.group(3)
                    + ' '
                    + zone;
            draft.versionCreated =
                    new SourceDate(SourceDate.of(words).value(), sent.group().strip());
        }
    }
}
