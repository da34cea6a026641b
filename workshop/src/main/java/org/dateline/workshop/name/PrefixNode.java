package org.dateline.workshop.name;

import java.io.Serial;
import java.util.HashMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Stands for the class of the same simple name in NLP4J: what may follow a word, and what the words so far name. */
final class PrefixNode extends HashMap<String, PrefixNode> {
    @Serial
    private static final long serialVersionUID = 0x15bdfb7915ff1af7L;

    /** Numbers of kinds. */
    @Nullable
    TreeSet<String> value;
}
