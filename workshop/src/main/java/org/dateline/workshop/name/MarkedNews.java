package org.dateline.workshop.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.name.NameModel;
import org.dateline.enrich.text.TextAnnotator;

/**
 * Names that were marked by hand in texts of open news. The project holds the marks, the corpora the texts: they meet by the
 * first half of the text's SHA-256. Line: digest, tab, how many of the text's first characters were read, tab, the names as
 * {@code start-end-TYPE} with commas between them. Characters are Unicode code points.
 */
final class MarkedNews {
    /** How the file of such marks ends. */
    static final String ENDING = "-labels.tsv";

    private static final int DIGITS = 32;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{" + DIGITS + "})\t([0-9]{1,7})\t(.*)");
    private static final Pattern NAME = Pattern.compile("([0-9]{1,7})-([0-9]{1,7})-([A-Z]+)");

    private final Path file;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, GoldDocument> documents = new HashMap<>();

    /** @param read how many characters of its text were read */
    private record Line(int number, int read, String names) {}

    private MarkedNews(Path file) {
        this.file = file;
    }

    /** @throws LabelledTextMistake naming file, line and rule */
    static MarkedNews read(Path file) throws IOException {
        MarkedNews marked = new MarkedNews(file);
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw marked.mistake(number + 1, line, "must be a digest, how many characters were read, and names");
            }
            Line made = new Line(++number, Integer.parseInt(parts.group(2)), parts.group(3));
            if (marked.lines.put(parts.group(1), made) != null) {
                throw marked.mistake(number, parts.group(1), "must stand in one line only");
            }
        }
        return marked;
    }

    /**
     * Takes a text if it is one of the marked ones.
     *
     * @return whether it is
     */
    boolean take(String digest, String text) {
        Line line = lines.get(digest);
        if (line != null && !documents.containsKey(digest)) {
            documents.put(digest, document(line, text));
        }
        return line != null;
    }

    /** All of them in the file's order. */
    Corpus corpus() {
        List<GoldDocument> ordered = new ArrayList<>();
        lines.forEach((digest, line) -> {
            GoldDocument document = documents.get(digest);
            if (document == null) {
                throw mistake(line.number(), digest, "must be half the digest of a text in news/articles.jsonl.gz");
            }
            ordered.add(document);
        });
        return new Corpus(file.getFileName().toString().replaceFirst("\\.tsv$", ""), ordered);
    }

    private GoldDocument document(Line line, String text) {
        int length = text.codePointCount(0, text.length());
        if (line.read() > length) {
            throw mistake(line.number(), line.read() + "", "must be at most the text's length, " + length);
        }
        TokenizedText cut = TextAnnotator.tokenize(text.substring(0, text.offsetByCodePoints(0, line.read())));
        MarkedTokens tokens = new MarkedTokens(cut);
        for (String name : line.names().isEmpty() ? new String[0] : line.names().split(",", -1)) {
            Matcher parts = NAME.matcher(name);
            int type = parts.matches() ? NameModel.TAGS.types().indexOf(parts.group(3)) : -1;
            if (type < 0 || Integer.parseInt(parts.group(2)) > line.read()) {
                String rule = "must be start-end-TYPE with an end of at most " + line.read() + " and a type of ";
                throw mistake(line.number(), name, rule + NameModel.TAGS.types());
            }
            int start = text.offsetByCodePoints(0, Integer.parseInt(parts.group(1)));
            int end = text.offsetByCodePoints(0, Integer.parseInt(parts.group(2)));
            if (!tokens.mark(start, end, type)) {
                throw mistake(line.number(), name, "must begin and end with tokens, in one sentence, after the last");
            }
        }
        return tokens.document();
    }

    private LabelledTextMistake mistake(int number, String value, String rule) {
        return new LabelledTextMistake(file + " line " + number + " is \"" + value + "\": " + rule);
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
