package org.dateline.sink.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index that stands beside a manifest: believed as far as it belongs to it, after whatever happened. */
class KeptIndexTest extends WrittenManifest {
    KeptIndexTest(@TempDir Path out) throws IOException {
        super(out);
    }

    @Test
    void opened_again_it_reads_no_more_than_what_came_since_the_index_was_kept() throws IOException {
        try (PartitionManifest manifest = PartitionManifest.open(place, "topic")) {
            write(manifest, 0, 10_000);
            manifest.finish();
        }
        // A line that is read is found damaged, and not counted; what the index has is taken from it.
        damage(0.4);

        try (PartitionManifest again = PartitionManifest.open(place, "topic")) {
            assertThat(again.size()).isEqualTo(10_000);
            assertThat(offset(again, 9_999)).isEqualTo(9_999);
        }
    }

    /** In each of these the index is made anew of the manifest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".checkpoint",
                ".index",
                "copied .index",
                "torn .checkpoint",
                "another manifest",
                "earlier manifest"
            })
    void an_index_that_does_not_belong_to_the_manifest_is_not_believed(String what) throws IOException {
        try (PartitionManifest manifest = PartitionManifest.open(place, "topic")) {
            write(manifest, 0, 10_000);
            manifest.finish();
        }
        switch (what) {
            case "torn .checkpoint" -> Files.write(only(".checkpoint"), new byte[] {'{'});
            case "copied .index" -> copied(only(".index"));
            case "another manifest" -> anotherManifest();
            case "earlier manifest" -> earlierManifest();
            default -> Files.delete(only(what));
        }

        try (PartitionManifest again = PartitionManifest.open(place, "topic")) {
            assertThat(again.size()).isEqualTo(10_000);
            for (int article = 0; article < 10_000; article++) {
                assertThat(again.find(id(article))).isNotNull();
            }
        }
    }

    @Test
    void after_a_kill_what_came_since_the_index_was_kept_is_read_again() throws IOException {
        PartitionManifest killed = PartitionManifest.open(place, "topic");
        write(killed, 0, 50_000);
        write(killed, 0, 1_000);
        // The last group's mark goes out with the next one.
        write(killed, 1_000, 1_001);

        try (PartitionManifest again = PartitionManifest.open(place, "topic")) {
            assertThat(only(".checkpoint")).exists();
            assertThat(again.size()).isEqualTo(50_000);
            assertThat(offset(again, 999)).isEqualTo(50_999);
            assertThat(offset(again, 1_001)).isEqualTo(1_001);
            assertThat(offset(again, 49_999)).isEqualTo(49_999);
        } finally {
            killed.close();
        }
    }

    @Test
    void a_power_cut_may_take_all_from_the_index_that_came_since_it_was_forced() throws IOException {
        PartitionManifest cut = PartitionManifest.open(place, "topic");
        write(cut, 0, 30_000);
        // The last group's mark goes out with the next one; these have no files, and do not count.
        write(cut, 30_000, 30_001);
        cut.close();
        Checkpoint kept = MessageJson.mapper().readValue(only(".checkpoint").toFile(), Checkpoint.class);
        try (FileSlots slots = FileSlots.open(only(".index"), kept.slots())) {
            for (long slot = 0; slot < slots.count(); slot++) {
                if (slots.position(slot) >= kept.covers()) {
                    slots.set(slot, 0, Slots.EMPTY);
                }
            }
            slots.flush();
        }

        try (PartitionManifest again = PartitionManifest.open(place, "topic")) {
            assertThat(lineAt(kept.covers()))
                    .as("the group in hand is not among what was forced")
                    .contains(id(kept.lines()));
            assertThat(again.size()).isEqualTo(30_000);
            for (int article = 0; article < 30_000; article++) {
                assertThat(offset(again, article)).isEqualTo(article);
            }
        }
    }

    @Test
    void a_new_topic_is_known_from_the_kept_index_too() throws IOException {
        try (PartitionManifest manifest = PartitionManifest.open(place, "topic")) {
            write(manifest, 0, 10_000);
            manifest.finish();
        }
        try (PartitionManifest manifest = PartitionManifest.open(place, "another")) {
            assertThat(manifest.predecessor()).isEqualTo("topic");
            write(manifest, 0, 1);
            manifest.finish();
        }

        try (PartitionManifest again = PartitionManifest.open(place, "another")) {
            assertThat(again.predecessor()).isEmpty();
            assertThat(offset(again, 0)).isEqualTo(10_000);
            assertThat(offset(again, 1)).isEqualTo(ManifestLine.OFFSET_UNKNOWN);
        }
    }

    private String lineAt(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(place.file())) {
            return new String(LineScan.lineAt(channel, position), StandardCharsets.UTF_8);
        }
    }

    private Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(place.folder())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    /** As a backup has it: the bytes of an earlier moment, under the same name. */
    private static void copied(Path table) throws IOException {
        Path copy = table.resolveSibling("copy");
        Files.write(copy, new byte[0]);
        Files.move(copy, table, StandardCopyOption.REPLACE_EXISTING);
    }

    /** With the same articles, in another order. */
    private void anotherManifest() throws IOException {
        PartitionFile other = new PartitionFile(place.out().resolve("other"), place.topic(), place.partition());
        Files.createDirectories(other.folder());
        try (PartitionManifest manifest = PartitionManifest.open(other, "topic")) {
            write(manifest, 6_000, 10_000);
            write(manifest, 0, 6_000);
            manifest.finish();
        }
        Files.move(other.file(), place.file(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** As of a backup, while the index has gone on. */
    private void earlierManifest() throws IOException {
        byte[] earlier = Files.readAllBytes(place.file());
        try (PartitionManifest manifest = PartitionManifest.open(place, "topic")) {
            write(manifest, 0, 1_000);
        }
        Files.write(place.file(), earlier);
    }

    private void damage(double at) throws IOException {
        byte[] all = Files.readAllBytes(place.file());
        int here = (int) (all.length * at);
        // Not the start of a line, by which it is found.
        while (all[here] != '"' || all[here - 1] != ':') {
            here++;
        }
        all[here + 1] ^= 1;
        try (FileChannel channel = FileChannel.open(place.file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(all));
        }
    }
}
