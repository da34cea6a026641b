package org.dateline.enrich.link;

import java.util.Set;
import org.dateline.enrich.text.ResourceLines;

/** A file beside this class with a name on each line, and comments that begin with a hash. */
final class WordList {
    private WordList() {}

    static Set<String> words(String resource) {
        return Set.copyOf(ResourceLines.of(WordList.class, resource));
    }
}
