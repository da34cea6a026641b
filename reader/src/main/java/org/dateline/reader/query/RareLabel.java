package org.dateline.reader.query;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Label;

/** Looks for the label of an entity in the articles that have it. */
final class RareLabel {
    private RareLabel() {}

    /** @param most so many articles are looked at */
    static Optional<Label> find(Matches matches, int most, Predicate<Label> wanted) throws IOException {
        int looked = 0;
        for (Matches.InLeaf part : matches.leaves()) {
            SortedSetDocValues labels = part.leaf().reader().getSortedSetDocValues(Fields.ENTITY_LABEL);
            if (labels == null || part.documents().length() == 0) {
                continue;
            }
            BitSetIterator documents = new BitSetIterator(part.documents(), 0);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (looked++ == most) {
                    return Optional.empty();
                }
                for (int i = labels.advanceExact(doc) ? labels.docValueCount() : 0; i > 0; i--) {
                    Label label = Label.read(labels.lookupOrd(labels.nextOrd()));
                    if (wanted.test(label)) {
                        return Optional.of(label);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
