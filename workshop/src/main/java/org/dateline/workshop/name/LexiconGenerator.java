package org.dateline.workshop.name;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.name.HashedLexicon;
import org.dateline.enrich.name.Hashing;
import org.dateline.enrich.name.Lexicons;
import org.dateline.enrich.name.Word;
import org.dateline.enrich.text.TextAnnotator;

/**
 * Makes {@code clusters.bin}, {@code gazetteer.bin} and {@code groups.bin} from the lexica of NLP4J 1.1.3 (Apache License 2.0). The same input
 * gives the same bytes.
 *
 * <pre>
 * mvn dependency:copy -Dartifact=edu.emory.mathcs.nlp:nlp4j-english:1.1.3 -DoutputDirectory=lexica
 * cd lexica && unzip -j nlp4j-english-1.1.3.jar '*.xz' && xz -d en-brown-clusters-simplified-lowercase.xz \
 *     en-named-entity-gazetteers-simplified.xz en-word-embeddings-undigitalized.xz && cd ..
 * mvn -q -pl enrich -am compile
 * java -Xmx4g -Xss64m -cp "enrich/target/classes:messages/target/classes:..." org.dateline.workshop.name.LexiconGenerator \
 *     lexica enrich/src/main/resources/org/dateline/enrich/name CORPORA/news/articles.jsonl.gz
 * </pre>
 */
public final class LexiconGenerator {
    /** A word that is seen so often in the sample of open news shapes the groups. */
    private static final int FREQUENT = 3;

    private final Word word = new Word();

    private LexiconGenerator() {}

    /** @param arguments the folder of NLP4J's lexica, unpacked; the folder to write into; open news, for the words it uses */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Path lexica = Path.of(arguments[0]);
        Path directory = Path.of(arguments[1]);
        LexiconGenerator generator = new LexiconGenerator();
        Object clusters = read(lexica.resolve("en-brown-clusters-simplified-lowercase"));
        write(generator.clusters((Map<?, ?>) clusters), directory.resolve("clusters.bin"));
        Object names = read(lexica.resolve("en-named-entity-gazetteers-simplified"));
        SortedMap<Long, Integer> kinds = new TreeMap<>();
        PrefixNode root = ((PrefixTree) names).n_root;
        if (root != null) {
            generator.collect(root, "", 0, kinds);
        }
        write(kinds, directory.resolve("gazetteer.bin"));
        Map<String, float[]> vectors = new HashMap<>();
        ((Map<?, ?>) read(lexica.resolve("en-word-embeddings-undigitalized")))
                .forEach((word, vector) -> vectors.put(word.toString(), (float[]) vector));
        write(WordGroups.of(vectors, frequent(Path.of(arguments[2]))), directory.resolve("groups.bin"));
    }

    /** The words that open news uses. */
    private static Set<String> frequent(Path news) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String article : OpenNews.sample(news, List.of())) {
            TokenizedText text = TextAnnotator.tokenize(article);
            for (int i = 0; i < text.tokenCount(); i++) {
                counts.merge(text.token(i), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < FREQUENT);
        return counts.keySet();
    }

    private static void write(SortedMap<Long, Integer> numbers, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            HashedLexicon.write(numbers, out);
        }
        System.out.println(file.getFileName() + ": " + numbers.size() + " entries, " + Files.size(file) + " bytes");
    }

    /** The longest of the paths that are given for a word. */
    private SortedMap<Long, Integer> clusters(Map<?, ?> paths) {
        SortedMap<Long, Integer> clusters = new TreeMap<>();
        paths.forEach((word, all) -> {
            String longest = "";
            for (Object path : (Set<?>) all) {
                longest = path.toString().length() > longest.length() ? path.toString() : longest;
            }
            clusters.put(HashedLexicon.key(hash(word.toString(), true)), Integer.parseInt("1" + longest, 2));
        });
        return clusters;
    }

    private void collect(PrefixNode node, String words, int count, SortedMap<Long, Integer> kinds) {
        if (node.value != null) {
            int bits = node.value.stream()
                    .mapToInt(kind -> 1 << Integer.parseInt(kind))
                    .reduce(0, (a, b) -> a | b);
            addName(words, bits, kinds);
        }
        if (count < Lexicons.LONGEST_NAME) {
            node.forEach((next, child) -> {
                boolean touches = count == 0 || next.startsWith("'s");
                collect(child, touches ? words + next : words + " " + next, count + 1, kinds);
            });
        }
    }

    /** Cuts a name as texts are cut, so that the two meet. */
    private void addName(String name, int bits, SortedMap<Long, Integer> kinds) {
        if (!Character.isUpperCase(name.codePointAt(0)) && !Character.isDigit(name.codePointAt(0))) {
            return;
        }
        TokenizedText text = TextAnnotator.tokenize(name);
        if (text.tokenCount() > Lexicons.LONGEST_NAME) {
            return;
        }
        long hash = Hashing.EMPTY;
        for (int i = 0; i < text.tokenCount(); i++) {
            hash = Hashing.join(hash, hash(text.token(i), false));
        }
        kinds.merge(HashedLexicon.key(hash), bits, (a, b) -> a | b);
    }

    private long hash(String token, boolean folded) {
        word.read(token, 0, token.length());
        return folded ? word.lower() : word.form();
    }

    private static Object read(Path file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new Lexica(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            return in.readObject();
        }
    }

    /** Reads NLP4J's classes as ours, and maps, sets and strings; nothing else. */
    private static final class Lexica extends ObjectInputStream {
        Lexica(InputStream in) throws IOException {
            super(in);
            setObjectInputFilter(ObjectInputFilter.Config.createFilter(
                    "org.dateline.enrich.name.*;java.util.*;java.lang.*;[F;maxdepth=1000000;!*"));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            String name = described.getName();
            if (name.endsWith(".PrefixTree")) {
                return PrefixTree.class;
            }
            return name.endsWith(".PrefixNode") ? PrefixNode.class : super.resolveClass(described);
        }
    }
}
