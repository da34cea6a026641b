package org.dateline.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param parts what is measured
 * @param repetitions of each measurement, those of several contestants in turn
 * @param share of the full amounts: 1, or less for a quick look
 * @param records enriched records, one a line, of which the reader's are made; {@code null} makes some
 * @param directory where runs are written, a new folder each; {@code null} takes the folder for temporary files
 */
record BenchOptions(
        Set<Part> parts,
        int repetitions,
        double share,
        @Nullable Path records,
        @Nullable Path directory) {
    static final String USAGE = """
            Usage: dateline bench [--only PART[,PART...]] [--repetitions N] [--quick] [--records FILE]
                                   [--dir DIRECTORY] [-- JMH ARGUMENTS]
            Measures the pipeline and, beside it, what else there is. Takes a quarter of an hour; leave the machine alone.
              --only          pipeline, latency, copy, store; feeding, reader, annotators, micro: these only if named
              --repetitions   runs of each measurement, in turn (default 3)
              --quick         a fifth of the articles and one repetition: to see that it works, not how fast
              --records       enriched records of your own, NDJSON, of which the reader's are made (default: generated)
              --dir           where to write: the disk that is measured (default: the folder for temporary files)
            """;

    /** What can be measured. */
    enum Part {
        PIPELINE,
        LATENCY,
        COPY,
        STORE,
        FEEDING,
        READER,
        ANNOTATORS,
        MICRO
    }

    static BenchOptions parse(String[] args) {
        BenchOptions options =
                new BenchOptions(EnumSet.of(Part.PIPELINE, Part.LATENCY, Part.COPY, Part.STORE), 3, 1, null, null);
        for (int at = 0; at < args.length && !"--".equals(args[at]); at++) {
            String name = args[at];
            options = "--quick".equals(name)
                    ? new BenchOptions(options.parts, 1, 0.2, options.records, options.directory)
                    : options.with(name, at + 1 < args.length ? args[++at] : null);
        }
        return options;
    }

    private BenchOptions with(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": must be an option with a value");
        }
        return switch (name) {
            case "--only" -> new BenchOptions(parts(value), repetitions, share, records, directory);
            case "--repetitions" -> new BenchOptions(parts, Integer.parseInt(value), share, records, directory);
            case "--records" -> new BenchOptions(parts, repetitions, share, Path.of(value), directory);
            case "--dir" -> new BenchOptions(parts, repetitions, share, records, Path.of(value));
            default ->
                throw new IllegalArgumentException(
                        name + ": must be --only, --repetitions, --quick, --records or --dir");
        };
    }

    private static Set<Part> parts(String value) {
        Set<Part> parts = new TreeSet<>();
        for (String part : value.split(",", -1)) {
            parts.add(Part.valueOf(part.strip().toUpperCase(Locale.ROOT)));
        }
        return parts;
    }

    int of(int fullAmount) {
        return (int) (fullAmount * share);
    }
}
