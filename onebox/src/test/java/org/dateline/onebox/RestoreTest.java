package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.HeaderNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One half is lost and comes back from the other. */
class RestoreTest {
    private static final String ALL_BUT_THE_SLOW = "language,text,headline,published,name,entity,place,weight,topic";

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final Path folder;

    RestoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void files_that_are_gone_or_damaged_come_back_from_the_topic_and_the_others_are_left_alone() throws IOException {
        try (SmallPipeline pipeline = written(3, SmallPipeline.LIGHT)) {
            pipeline.retraction("urn:lost:2", "wrong");
            pipeline.awaitWritten();
            pipeline.sinksNoMore();
            List<Path> files = files(pipeline.out());
            Files.delete(files.get(0));
            Files.writeString(files.get(1), "{}");

            Typed typed = rebuild(pipeline);

            assertThat(typed.exitCode()).as(typed.err()).isZero();
            assertThat(typed.err()).contains("damaged, put aside").contains("2 written, 2 right or newer already");
            assertThat(verified(pipeline)).contains("2 articles, 1 retracted").contains("all is well");
            assertThat(rebuild(pipeline).err()).contains("0 written");
        }
    }

    @Test
    void all_files_come_back_where_the_directory_is_lost_and_the_manifest_where_that_alone_is() throws IOException {
        try (SmallPipeline pipeline = written(3, SmallPipeline.LIGHT)) {
            pipeline.sinksNoMore();
            delete(pipeline.out());
            assertThat(rebuild(pipeline).err()).contains("3 written");
            assertThat(verified(pipeline)).contains("all is well");

            delete(pipeline.out().resolve(".manifest"));
            assertThat(rebuild(pipeline).err())
                    .contains("the manifest is lost: written anew from 3 files")
                    .contains("0 written");
            assertThat(verified(pipeline)).contains("all is well");
        }
    }

    @Test
    void after_the_loss_of_kafka_articles_come_back_in_order_and_say_what_they_said() throws IOException {
        Path out = folder.resolve("out");
        List<IncomingRecord> before;
        try (SmallPipeline lost = written(6, ALL_BUT_THE_SLOW)) {
            before = received(lost);
        }
        try (SmallPipeline fresh = new SmallPipeline(KAFKA, 1, out)) {
            List<String> files = contents(out);

            Typed first = fresh.dateline("replay", out.toString());
            Typed second = fresh.dateline("replay", out.toString());

            assertThat(first.err()).contains("6 articles published, 0 there already");
            assertThat(second.err()).contains("0 articles published, 6 there already");
            assertThat(fresh.articles())
                    .extracting(IncomingRecord::keyText)
                    .containsExactlyElementsOf(
                            before.stream().map(IncomingRecord::keyText).toList());
            assertThat(fresh.articles())
                    .extracting(record -> Objects.requireNonNull(record.value()).text())
                    .containsExactlyElementsOf(before.stream()
                            .map(record ->
                                    Objects.requireNonNull(record.value()).text())
                            .toList());
            fresh.enriches(ALL_BUT_THE_SLOW);
            fresh.sinks();
            fresh.awaitWritten();
            assertThat(contents(out)).containsExactlyElementsOf(files);
        }
    }

    private static List<IncomingRecord> received(SmallPipeline pipeline) {
        return pipeline.articles().stream()
                .sorted(Comparator.comparing(
                        record -> Objects.requireNonNull(record.headers().get(HeaderNames.CE_TIME))))
                .toList();
    }

    private SmallPipeline written(int count, String annotators) {
        SmallPipeline pipeline = new SmallPipeline(KAFKA, 3, folder.resolve("out"));
        pipeline.enriches(annotators);
        pipeline.sinks();
        for (int i = 0; i < count; i++) {
            pipeline.article(
                    "urn:lost:" + i,
                    "November " + (i + 1) + ", 2019\nSouth Korea has asked the United States to help in the row with"
                            + " Japan.\nDavid Stilwell, the assistant secretary of state, was in Seoul in week " + i
                            + ".");
        }
        pipeline.awaitWritten();
        return pipeline;
    }

    private static Typed rebuild(SmallPipeline pipeline) {
        return pipeline.dateline("rebuild-files", "--out", pipeline.out().toString());
    }

    private static String verified(SmallPipeline pipeline) {
        Typed typed = pipeline.dateline("verify", "--out", pipeline.out().toString());
        return typed.out() + typed.err();
    }

    private static List<Path> files(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().matches(".*/\\d{4}/\\d{2}/\\d{2}/[0-9a-f]{32}\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> contents(Path out) throws IOException {
        List<String> contents = new java.util.ArrayList<>();
        for (Path file : files(out)) {
            contents.add(Files.readString(file));
        }
        return contents;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
