package org.dateline.bench.scale;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints the tables of docs/scale.md: for these numbers of articles a second, or for those that are given. */
public final class ScaleTable {
    private static final List<Integer> RATES = List.of(10, 100, 300, 1_000, 3_000, 10_000);

    private ScaleTable() {}

    /** @param args articles a second, each a whole number from 1 */
    public static void main(String[] args) {
        List<Integer> rates = Arrays.stream(args).map(Integer::valueOf).toList();
        print(rates.isEmpty() ? RATES : rates, System.out);
    }

    static void print(List<Integer> rates, PrintStream out) {
        out.println("| Articles a second | a day | cores (enrich) | enrich of 2 cores | partitions | memory of the"
                + " services | to Kafka | on Kafka: 30 days, 3 copies | `out/` a day | manifest of a year's"
                + " files |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        rates.forEach(rate -> out.println(row(new Demand(rate, Costs.MEASURED))));
        out.println();
        out.println("| Limit | Articles a second | Where it comes from | Beyond it |");
        out.println("|---|---|---|---|");
        Limit.all(Costs.MEASURED).stream()
                .sorted(Comparator.comparingLong(Limit::rate))
                .map(limit -> text("| %s | %,d | %s | %s |", limit.part(), limit.rate(), limit.why(), limit.beyond()))
                .forEach(out::println);
    }

    private static String row(Demand demand) {
        return text(
                "| %,d | %,.1f million | %,.1f (%,.1f) | %,d | %,d | %,.0f GiB | %,.2f MB/s | %s | %s | %s |",
                demand.rate(),
                demand.articlesADay() / 1e6,
                demand.cores(),
                demand.cores(demand.costs().enrichMicros()),
                demand.enrichInstances(),
                demand.partitions(),
                demand.heapGibibytes(),
                demand.bytesASecond() / 1e6,
                bytes(demand.kafkaBytes()),
                bytes(demand.fileBytesADay()),
                bytes(demand.manifestBytesAYear()));
    }

    private static String bytes(double bytes) {
        return bytes < 1e12 ? text("%,.0f GB", bytes / 1e9) : text("%,.1f TB", bytes / 1e12);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
