package org.dateline.bench.micro;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.name.NameRecogniser;
import org.dateline.enrich.text.TextAnnotator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Names in an article of 2.2 KB, from text to spans, in articles a second on one thread; and the same of CoreNLP's
 * recogniser of four types where it is on the class path ({@code -Pcorenlp}).
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class NamesBenchmark {
    private static final int DIFFERENT = 500;

    /** The texts, by turns. */
    @State(Scope.Benchmark)
    public static class Texts {
        private final String[] texts = new String[DIFFERENT];
        private int next;

        public Texts() {
            GeneratedArticles generated = new GeneratedArticles(4);
            for (int number = 0; number < DIFFERENT; number++) {
                texts[number] = generated.article(number).text();
            }
        }

        String next() {
            next = (next + 1) % DIFFERENT;
            return texts[next];
        }
    }

    /** Ours. */
    @State(Scope.Benchmark)
    public static class Dateline {
        private final NameRecogniser recogniser = NameRecogniser.load();
    }

    /** By reflection, since its licence (GPL) and its size (474 MB) keep it out of an ordinary build. */
    @State(Scope.Benchmark)
    public static class CoreNlp {
        private static final String CLASSIFIER = "edu.stanford.nlp.ie.crf.CRFClassifier";
        private static final String MODEL = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

        private @Nullable MethodHandle classify;

        @Setup
        public void load() throws Throwable {
            Class<?> type;
            try {
                type = Class.forName(CLASSIFIER);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("CoreNLP is not on the class path: build the bench with -Pcorenlp", e);
            }
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle load =
                    lookup.findStatic(type, "getClassifierNoExceptions", MethodType.methodType(type, String.class));
            classify = lookup.findVirtual(
                            type, "classifyToCharacterOffsets", MethodType.methodType(List.class, String.class))
                    .bindTo(load.invoke(MODEL));
        }
    }

    @Benchmark
    public List<Name> dateline(Texts texts, Dateline dateline) {
        return dateline.recogniser.recognise(TextAnnotator.tokenize(texts.next()));
    }

    @Benchmark
    public @Nullable Object coreNlp(Texts texts, CoreNlp coreNlp) throws Throwable {
        return (List<?>) Objects.requireNonNull(coreNlp.classify).invoke(texts.next());
    }
}
