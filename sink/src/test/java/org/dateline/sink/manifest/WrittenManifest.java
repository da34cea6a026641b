package org.dateline.sink.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.messages.Identity;
import org.dateline.sink.manifest.ManifestLine.Action;

/** A manifest with many articles. */
abstract class WrittenManifest {
    static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    static final int GROUP = 2_000;
    final PartitionFile place;

    WrittenManifest(Path out) throws IOException {
        this.place = new PartitionFile(out, "news.enriched", 0);
        Files.createDirectories(place.folder());
    }

    long written;

    void write(PartitionManifest manifest, int from, int to) throws IOException {
        for (int first = from; first < to; first += GROUP) {
            List<ManifestLine> group = new ArrayList<>();
            for (int article = first; article < Math.min(to, first + GROUP); article++) {
                group.add(line(article, written++));
            }
            manifest.append(group);
            manifest.confirm();
        }
    }

    static String id(long article) {
        return Identity.id("urn:news:" + article);
    }

    static long offset(PartitionManifest manifest, int article) throws IOException {
        return Objects.requireNonNull(manifest.find(id(article))).offset();
    }

    static ManifestLine line(int article, long offset) {
        return new ManifestLine(
                id(article),
                Action.WRITE,
                "urn:news:" + article,
                String.format(Locale.ROOT, "2019/11/04/%s.json", id(article)),
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                NOW,
                "news.enriched",
                0,
                offset,
                NOW);
    }
}
