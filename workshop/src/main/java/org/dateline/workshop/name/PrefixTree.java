package org.dateline.workshop.name;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Stands for the class of the same simple name in NLP4J, in whose serialised form its names are published. */
final class PrefixTree implements Serializable {
    @Serial
    private static final long serialVersionUID = 0x59cedf5569fdc4d3L;

    @SuppressWarnings("NonTransientNonSerializableInstanceField")
    @Nullable
    PrefixNode n_root;
}
