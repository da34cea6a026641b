package org.dateline.bench.scale;

import java.util.concurrent.TimeUnit;

/**
 * What a steady number of articles a second needs. A calculation and no measurement: costs are taken to grow with the
 * number, and what limits a single part is stated beside ({@link Limit}).
 *
 * @param rate articles a second, at the busiest time
 */
record Demand(int rate, Costs costs) {
    /** How busy a core may be: above it, what comes in a burst waits. */
    static final double BUSY = 0.7;

    /** What one enrich is given in deploy/kubernetes. */
    static final int CORES_OF_AN_ENRICH = 2;

    private static final int COPIES = 3;
    private static final int RETENTION_DAYS = 30;
    private static final int FEWEST_PARTITIONS = 12;
    /** ext4's and XFS's: a file takes whole ones. */
    private static final int DISK_BLOCK = 4096;

    private static final int DAYS_A_YEAR = 365;
    /** Of sink's manifest: a line of some 500 bytes, and 21 to 43 in its index. */
    private static final int MANIFEST_ENTRY = 500 + 43;

    private static final double SECONDS_A_DAY = TimeUnit.DAYS.toSeconds(1);

    double cores() {
        return cores(costs.micros());
    }

    double cores(int micros) {
        return rate * micros / 1e6 / BUSY;
    }

    int enrichInstances() {
        return Math.max(1, (int) Math.ceil(cores(costs.enrichMicros()) / CORES_OF_AN_ENRICH));
    }

    /** One for each enrich at least, twice as many as a rule, so that one more or less does not leave half of them idle. */
    int partitions() {
        int wanted = Math.max(FEWEST_PARTITIONS, 2 * enrichInstances());
        return (wanted + FEWEST_PARTITIONS - 1) / FEWEST_PARTITIONS * FEWEST_PARTITIONS;
    }

    double articlesADay() {
        return rate * SECONDS_A_DAY;
    }

    /** Written to Kafka by clients, before it is copied. */
    double bytesASecond() {
        return (double) rate * (costs.articleBytes() + costs.enrichedBytes());
    }

    double kafkaBytes() {
        return bytesASecond() * SECONDS_A_DAY * RETENTION_DAYS * COPIES;
    }

    double fileBytesADay() {
        int blocks = (costs.fileBytes() + DISK_BLOCK - 1) / DISK_BLOCK;
        return articlesADay() * blocks * DISK_BLOCK;
    }

    /** What sink keeps on its disk of each file that it has ever written, where it writes a file an article. */
    double manifestBytesAYear() {
        return articlesADay() * DAYS_A_YEAR * MANIFEST_ENTRY;
    }

    /** Of all four services and no broker. */
    double heapGibibytes() {
        return enrichInstances() + 2 * 0.5 + 0.8;
    }

    /** Hours of a core for a million articles, at the stated business. */
    double coreHoursAMillion() {
        return costs.micros() / BUSY / TimeUnit.HOURS.toSeconds(1);
    }
}
