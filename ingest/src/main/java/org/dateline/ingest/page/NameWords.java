package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.words.WordFile;

/** The words of one kind of {@code names.tsv}, which says what each kind is for. Immutable. */
record NameWords(List<String> list, Set<String> set) {
    private static final List<String> LINES = WordFile.lines(NameWords.class, "names.tsv");

    static NameWords of(String kind) {
        List<String> words = new ArrayList<>();
        for (String line : LINES) {
            int tab = line.indexOf('\t');
            if (line.substring(0, tab).equals(kind)) {
                words.add(line.substring(tab + 1));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalStateException("names.tsv has no words of the kind " + kind);
        }
        return new NameWords(List.copyOf(words), Set.copyOf(new HashSet<>(words)));
    }

    boolean has(String word) {
        return set.contains(word);
    }

    boolean anyBegins(String word) {
        for (String beginning : list) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
