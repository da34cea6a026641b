package org.dateline.workshop.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.name.NameModel;

/**
 * Reads labelled text: a token, a tab and a label on each line, an empty line after each sentence, and perhaps lines that
 * begin with {@code -DOCSTART-} between documents. Labels are {@code O}, or {@code B-} or {@code I-} and {@code PER},
 * {@code ORG}, {@code LOC} or {@code MISC}, as IOB1 or IOB2 have it: a name begins with a {@code B-}, and with an
 * {@code I-} that follows no name of its type.
 */
final class GoldReader {
    /** Sentences that are taken for one document in a file that does not say where they begin. */
    static final int SENTENCES_OF_DOCUMENT = 10;

    private static final String DOCUMENT = "-DOCSTART-";

    private final Path file;
    private final List<GoldDocument> documents = new ArrayList<>();
    private List<GoldSentence> sentences = new ArrayList<>();
    private List<String> tokens = new ArrayList<>();
    private List<Integer> types = new ArrayList<>();
    private List<Boolean> starts = new ArrayList<>();
    private boolean marked;

    private GoldReader(Path file) {
        this.file = file;
    }

    /** @throws LabelledTextMistake naming file, line and rule */
    static List<GoldDocument> read(Path file) throws IOException {
        GoldReader reader = new GoldReader(file);
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.take(line, ++number);
            }
        }
        reader.endDocument();
        return reader.marked ? List.copyOf(reader.documents) : inBlocks(reader.documents);
    }

    private static List<GoldDocument> inBlocks(List<GoldDocument> documents) {
        List<GoldDocument> blocks = new ArrayList<>();
        for (GoldDocument document : documents) {
            List<GoldSentence> all = document.sentences();
            for (int from = 0; from < all.size(); from += SENTENCES_OF_DOCUMENT) {
                blocks.add(new GoldDocument(all.subList(from, Math.min(all.size(), from + SENTENCES_OF_DOCUMENT))));
            }
        }
        return blocks;
    }

    private void take(String line, int number) {
        if (line.isBlank()) {
            endSentence();
        } else if (line.startsWith(DOCUMENT)) {
            endDocument();
            marked = true;
        } else {
            int tab = line.indexOf('\t');
            if (tab <= 0 || line.indexOf('\t', tab + 1) >= 0) {
                throw mistake(number, line, "must be a token, one tab and a label");
            }
            token(line.substring(0, tab), line.substring(tab + 1).strip(), number);
        }
    }

    private void token(String token, String label, int number) {
        int type = -1;
        if (!label.equals("O")) {
            boolean prefixed = label.startsWith("B-") || label.startsWith("I-");
            type = prefixed ? NameModel.TAGS.types().indexOf(label.substring(2)) : -1;
            if (type < 0) {
                throw mistake(number, label, "must be O, or B- or I- and one of " + NameModel.TAGS.types());
            }
        }
        boolean goesOn = !types.isEmpty() && types.get(types.size() - 1) == type;
        tokens.add(token);
        types.add(type);
        starts.add(type >= 0 && (label.startsWith("B-") || !goesOn));
    }

    private LabelledTextMistake mistake(int number, String value, String rule) {
        return new LabelledTextMistake(file + " line " + number + " is \"" + value + "\": " + rule);
    }

    private void endSentence() {
        if (!tokens.isEmpty()) {
            sentences.add(new GoldSentence(tokens, types, starts));
            tokens = new ArrayList<>();
            types = new ArrayList<>();
            starts = new ArrayList<>();
        }
    }

    private void endDocument() {
        endSentence();
        if (!sentences.isEmpty()) {
            documents.add(new GoldDocument(sentences));
            sentences = new ArrayList<>();
        }
    }
}
