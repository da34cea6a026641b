package org.dateline.workshop.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dateline.enrich.name.NameModel;

/**
 * A labelled corpus.
 *
 * @param name its file's, without the ending
 */
record Corpus(String name, List<GoldDocument> documents) {
    Corpus {
        documents = List.copyOf(documents);
    }

    static Corpus read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.tsv(\\.gz)?$", "");
        return new Corpus(name, GoldReader.read(file));
    }

    /** The types that it has no label of at all: what is no name to it may be one of these. */
    int[] unlabelled() {
        return IntStream.range(0, NameModel.TAGS.types().size())
                .filter(type -> documents.stream().noneMatch(document -> document.has(type)))
                .toArray();
    }

    /** As it should have been labelled, see {@link Guidelines}. */
    Corpus corrected() {
        return new Corpus(
                name,
                documents.stream()
                        .map(document -> new GoldDocument(document.sentences().stream()
                                .map(Guidelines::applied)
                                .toList()))
                        .toList());
    }

    /** Those of its documents whose number, from 0, is wanted. */
    Corpus part(IntPredicate wanted) {
        return new Corpus(
                name,
                IntStream.range(0, documents.size())
                        .filter(wanted)
                        .mapToObj(documents::get)
                        .toList());
    }

    int tokens() {
        return documents.stream()
                .flatMap(document -> document.sentences().stream())
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
    }
}
