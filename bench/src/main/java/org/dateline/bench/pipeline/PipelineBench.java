package org.dateline.bench.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.bench.machine.ChildJvm;
import org.dateline.bench.machine.Figures;
import org.dateline.bench.machine.Machine;
import org.dateline.bench.machine.Product;
import org.dateline.bench.machine.Rate;
import org.dateline.bench.machine.Report;
import org.dateline.bench.machine.WrittenFiles;
import org.dateline.bench.texts.GeneratedArticles;

/**
 * Ingest, enrich and sink, each in a process of its own, and the {@code enrich} command beside them, which does the same
 * to the same texts without Kafka and without files: what the pipeline costs beyond the enrichment itself.
 */
public final class PipelineBench {
    private static final String PREFIX = "pipeline";
    private static final long SEED = 100;
    /** Seldom, since counting some 80,000 files costs what it measures; a late look only makes the figure smaller. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Machine machine;
    private final Product product;
    private final PipelineSize size;

    public PipelineBench(Machine machine, Product product, PipelineSize size) {
        this.machine = machine;
        this.product = product;
        this.size = size;
    }

    public void run(Report report) {
        report.heading("End to end: POST, Kafka, enrich, Kafka, durable files; %,d articles of about 2.2 KB"
                .formatted(size.articles()));
        Path out = machine.runs().resolve("out");
        int port = Product.freePort();
        Map<String, ChildJvm> services = start(out, port);
        try {
            measure(report, new Door(port), out, services);
        } finally {
            services.values().forEach(ChildJvm::close);
        }
    }

    private Map<String, ChildJvm> start(Path out, int port) {
        Map<String, String> all = Map.of("DATELINE_TOPIC_PREFIX", PREFIX);
        Map<String, ChildJvm> services = new LinkedHashMap<>();
        services.put(
                "ingest",
                product.service(
                        "ingest", Map.of("DATELINE_TOPIC_PREFIX", PREFIX, "INGEST_HTTP_PORT", String.valueOf(port))));
        services.put("enrich", product.service("enrich", all));
        services.put(
                "sink",
                product.service("sink", Map.of("DATELINE_TOPIC_PREFIX", PREFIX, "SINK_OUT_DIR", out.toString())));
        return services;
    }

    private void measure(Report report, Door door, Path out, Map<String, ChildJvm> services) {
        WrittenFiles files = new WrittenFiles(out);
        Rate rate = new Rate(() -> services.values().forEach(ChildJvm::requireAlive), LOOK);
        door.postAll(new GeneratedArticles(SEED), size.warmUp());
        rate.await(files, size.warmUp());
        if (size.repetitions() > 0) {
            throughput(report, door, files, rate, services);
        }
        if (size.latencyPosts() > 0) {
            new LatencyRun(door, out, size.latencyPosts()).run(report);
        }
    }

    private void throughput(Report report, Door door, WrittenFiles files, Rate rate, Map<String, ChildJvm> services) {
        Figures pipeline = new Figures();
        Figures command = new Figures();
        EnrichCommandRun enrich = new EnrichCommandRun(product, machine.runs(), size);
        CpuUse cpu = watched(services);
        for (int repetition = 1; repetition <= size.repetitions(); repetition++) {
            GeneratedArticles articles = new GeneratedArticles(SEED + repetition);
            long before = files.getAsLong();
            cpu.start();
            long start = System.nanoTime();
            door.postAll(articles, size.articles());
            rate.await(files, before + size.articles());
            pipeline.add(size.articles() / ((System.nanoTime() - start) / 1e9));
            cpu.stop(size.articles());
            command.add(enrich.articlesPerSecond(articles));
        }
        report.line("pipeline, from the first POST to the last file", pipeline, "articles/s");
        report.line("dateline enrich, the same texts and cores", command, "articles/s");
        report.atLeast("pipeline / dateline enrich", pipeline.median() / command.median(), 0.8);
        report.note("CPU, microseconds an article: " + cpu);
        report.note("CPU of dateline enrich / CPU of the pipeline: %.2f (%,.0f / %,.0f)"
                .formatted(enrich.cpuMicros() / cpu.total(), enrich.cpuMicros(), cpu.total()));
    }

    private CpuUse watched(Map<String, ChildJvm> services) {
        CpuUse cpu = new CpuUse();
        services.forEach((name, service) -> cpu.watch(name, service::cpu));
        ProcessHandle broker = ProcessHandle.of(machine.broker().pid()).orElseThrow();
        cpu.watch("broker", () -> broker.info().totalCpuDuration().orElse(Duration.ZERO));
        return cpu;
    }
}
