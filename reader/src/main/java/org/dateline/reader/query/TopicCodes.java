package org.dateline.reader.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.dateline.reader.index.Fields;
import org.dateline.reader.index.Folded;
import org.dateline.reader.index.Label;
import org.dateline.reader.index.TopicPath;

/**
 * Which code a topic's path has, as far as the articles say: a record names the codes of the topics that it has and only
 * the names of those above them.
 */
final class TopicCodes {
    private final IndexReader reader;

    TopicCodes(IndexReader reader) {
        this.reader = reader;
    }

    /** The terms that a topic is found by with all below it. */
    Stream<String> terms(String value) {
        String code = value.matches("\\d{8}") ? "medtop:" + value : TopicPath.code(value);
        Set<String> terms = new LinkedHashSet<>();
        terms.add(code);
        terms.add(Folded.name(value));
        if (code.contains(":")) {
            paths(code).forEach(path -> terms.add(path.id()));
        }
        return terms.stream();
    }

    /** The code of a path, such as {@code medtop:20000337}, else the path's own id. */
    String id(TopicPath path, String key) {
        return each(values -> {
                    TermsEnum terms = values.termsEnum();
                    if (terms.seekCeil(Label.prefix(key)) == TermsEnum.SeekStatus.END) {
                        return Optional.<String>empty();
                    }
                    Label label = Label.read(terms.term());
                    return label.key().equals(key) ? Optional.of(label.part(0)) : Optional.<String>empty();
                })
                .findFirst()
                .orElseGet(path::id);
    }

    private Stream<TopicPath> paths(String code) {
        return each(values -> {
                    TermsEnum terms = values.termsEnum();
                    for (var term = terms.next(); term != null; term = terms.next()) {
                        Label label = Label.read(term);
                        if (label.part(0).equals(code)) {
                            return Optional.of(TopicPath.read(label.key()));
                        }
                    }
                    return Optional.<TopicPath>empty();
                })
                .distinct();
    }

    private interface Look<T> {
        Optional<T> in(SortedSetDocValues values) throws IOException;
    }

    private <T> Stream<T> each(Look<T> look) {
        return reader.leaves().stream().flatMap(leaf -> in(leaf, look).stream());
    }

    private static <T> Optional<T> in(LeafReaderContext leaf, Look<T> look) {
        try {
            SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Fields.TOPIC_CODE);
            return values == null ? Optional.empty() : look.in(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
