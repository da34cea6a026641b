package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.dateline.bench.BenchOptions.Part;
import org.dateline.bench.annotators.AnnotatorBench;
import org.dateline.bench.copying.CopyContest;
import org.dateline.bench.feeding.FeedingBench;
import org.dateline.bench.machine.Machine;
import org.dateline.bench.machine.MeasurementFailed;
import org.dateline.bench.machine.Product;
import org.dateline.bench.machine.Report;
import org.dateline.bench.pipeline.PipelineBench;
import org.dateline.bench.pipeline.PipelineSize;
import org.dateline.bench.reading.ReaderBench;
import org.dateline.bench.storing.StoreContest;

/** Measures the pipeline and its peers, and prints what it finds. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] args) throws Exception {
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(BenchOptions.USAGE);
            return;
        }
        System.exit(run(args));
    }

    private static int run(String[] args) throws Exception {
        try {
            BenchOptions options = BenchOptions.parse(args);
            if (!Set.of(Part.MICRO, Part.ANNOTATORS).containsAll(options.parts())) {
                measure(options);
            }
            if (options.parts().contains(Part.ANNOTATORS)) {
                Report report = new Report(System.out);
                report.heading(machine());
                new AnnotatorBench(options.of(10) / 10.0).run(report);
            }
            if (options.parts().contains(Part.MICRO)) {
                int own = Arrays.asList(args).indexOf("--");
                org.openjdk.jmh.Main.main(own < 0 ? new String[0] : Arrays.copyOfRange(args, own + 1, args.length));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println("dateline bench: " + e.getMessage());
            System.err.print(BenchOptions.USAGE);
            return 2;
        } catch (MeasurementFailed e) {
            System.err.println("dateline bench: " + e.getMessage());
            return 1;
        }
    }

    private static void measure(BenchOptions options) throws IOException {
        Path runs = options.directory() == null
                ? Files.createTempDirectory("dateline-bench")
                : Files.createTempDirectory(Files.createDirectories(options.directory()), "run");
        Report report = new Report(System.out);
        report.heading(machine());
        report.note("everything that is written goes to " + runs);
        try (Machine machine = Machine.start(runs)) {
            parts(options, machine, report);
        }
    }

    private static void parts(BenchOptions options, Machine machine, Report report) {
        boolean throughput = options.parts().contains(Part.PIPELINE);
        boolean latency = options.parts().contains(Part.LATENCY);
        if (throughput || latency) {
            PipelineSize size = new PipelineSize(
                    options.of(10_000),
                    options.of(20_000),
                    throughput ? options.repetitions() : 0,
                    latency ? options.of(1_500) : 0);
            new PipelineBench(machine, product(machine), size).run(report);
        }
        if (options.parts().contains(Part.COPY)) {
            new CopyContest(machine, options.of(600_000), options.repetitions()).run(report);
        }
        if (options.parts().contains(Part.STORE)) {
            new StoreContest(machine, product(machine), options.of(30_000), options.repetitions()).run(report);
        }
        if (options.parts().contains(Part.FEEDING)) {
            new FeedingBench(machine, product(machine), options.of(200_000), options.of(20_000), options.of(10))
                    .run(report);
        }
        if (options.parts().contains(Part.READER)) {
            ReaderBench.of(machine, product(machine), options.of(100_000), options.records())
                    .run(report);
        }
    }

    private static Product product(Machine machine) {
        Path root = Path.of(System.getProperty("dateline.home", "."));
        return new Product(root.resolve("onebox/target/dateline/lib"), machine);
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "Java %s, %d cores, load average %.1f at the start, %s %s",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }
}
