package org.dateline.sink.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manifest knows of its articles, however many there are. */
class PartitionManifestTest extends WrittenManifest {
    PartitionManifestTest(@TempDir Path out) throws IOException {
        super(out);
    }

    @Test
    void the_heap_does_not_grow_with_the_articles_that_were_ever_written() throws IOException {
        try (PartitionManifest manifest = PartitionManifest.open(place, "topic")) {
            write(manifest, 0, 10_000);
            long few = heap();

            write(manifest, 10_000, 200_000);

            // In memory they were eight megabytes.
            assertThat(heap() - few).isLessThan(1 << 20);
            assertThat(manifest.size()).isEqualTo(200_000);
        }
    }

    @Test
    void opened_again_it_has_each_articles_newest_line_however_many_there_are() throws IOException {
        try (PartitionManifest manifest = PartitionManifest.open(place, "topic")) {
            write(manifest, 0, 10_000);
            write(manifest, 0, 5_000);
            manifest.finish();
        }

        try (PartitionManifest again = PartitionManifest.open(place, "topic")) {
            assertThat(again.size()).isEqualTo(10_000);
            assertThat(offset(again, 4_999)).isEqualTo(14_999);
            assertThat(offset(again, 5_000)).isEqualTo(5_000);
            assertThat(again.find(id(10_000))).isNull();
        }
    }

    @Test
    void it_is_compacted_to_each_articles_newest_line_however_many_there_are() throws IOException {
        try (PartitionManifest manifest = PartitionManifest.open(place, "topic")) {
            for (int time = 0; time < 3; time++) {
                write(manifest, 0, 6_000);
            }
            manifest.finish();
        }
        long before = Files.size(place.file());

        try (PartitionManifest again = PartitionManifest.open(place, "topic")) {
            assertThat(Files.size(place.file())).isLessThan(before / 2);
            assertThat(again.size()).isEqualTo(6_000);
            assertThat(offset(again, 17)).isEqualTo(12_017);
        }
        List<String> newest = new ArrayList<>();
        long damaged = Manifest.of(place.out()).newest(line -> newest.add(line.id()));
        assertThat(damaged).isZero();
        assertThat(newest).hasSize(6_000).doesNotHaveDuplicates();
    }

    /** What is used after a collection; the least of a few looks. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 5; look++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
