package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.bench.copying.CopyContest;
import org.dateline.bench.machine.Machine;
import org.dateline.bench.machine.Report;

/** Measures the pipeline and its peers, and prints what it finds. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] args) throws IOException {
        Path runs = Files.createTempDirectory("dateline-bench");
        Report report = new Report(System.out);
        try (Machine machine = Machine.start(runs)) {
            new CopyContest(machine, Integer.getInteger("records", 100_000), 2).run(report);
        }
    }
}
