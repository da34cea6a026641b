package org.dateline.enrich.accurate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts words into the pieces that an uncased BERT model knows, the longest first: "denuclearization" becomes "den",
 * "##uc", "##lea", "##rization". Immutable.
 */
final class WordPieces {
    /** Longer words are unknown as a whole, as the model was trained. Also keeps a hostile word from costing its square. */
    private static final int LONGEST_WORD = 100;

    private static final String INNER = "##";

    private final Map<String, Integer> ids;
    private final int longestPiece;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPieces(Map<String, Integer> ids) {
        this.ids = ids;
        this.longestPiece = ids.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    private int special(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalStateException("the model's vocabulary has no " + piece);
        }
        return id;
    }

    /** @param resource a tokenizer.json of a WordPiece model */
    static WordPieces load(String resource) {
        try (InputStream in = WordPieces.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path: enrich-accurate is incomplete");
            }
            Map<String, Integer> ids = new HashMap<>();
            for (Map.Entry<String, JsonNode> piece :
                    new ObjectMapper().readTree(in).path("model").path("vocab").properties()) {
                ids.put(piece.getKey(), piece.getValue().intValue());
            }
            return new WordPieces(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of a text between the marks of start and end; no more than so many, the rest is cut off. */
    long[] ids(String text, int most) {
        Pieces pieces = new Pieces(most);
        pieces.add(start);
        for (String word : PlainWords.of(text)) {
            if (pieces.full()) {
                break;
            }
            add(word, pieces);
        }
        return pieces.closed(end);
    }

    private void add(String word, Pieces pieces) {
        int mark = pieces.count;
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        for (int from = 0; from < word.length(); ) {
            int to = Math.min(word.length(), from + longestPiece);
            Integer id = id(word, from, to);
            while (id == null && --to > from) {
                id = id(word, from, to);
            }
            if (id == null) {
                pieces.count = mark;
                pieces.add(unknown);
                return;
            }
            pieces.add(id);
            from = to;
        }
    }

    private @Nullable Integer id(String word, int from, int to) {
        String piece = word.substring(from, to);
        return ids.get(from == 0 ? piece : INNER + piece);
    }

    /** Room for a fixed number of ids, the last of which is kept for the end mark. */
    private static final class Pieces {
        private final long[] ids;
        private int count;

        Pieces(int most) {
            ids = new long[most];
        }

        boolean full() {
            return count >= ids.length - 1;
        }

        void add(int id) {
            if (count < ids.length - 1) {
                ids[count] = id;
            }
            count++;
        }

        long[] closed(int end) {
            int kept = Math.min(count, ids.length - 1);
            long[] all = Arrays.copyOf(ids, kept + 1);
            all[kept] = end;
            return all;
        }
    }
}
