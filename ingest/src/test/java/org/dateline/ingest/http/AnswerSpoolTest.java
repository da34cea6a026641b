package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Answers wait in memory, then in a file, and come out in their order. */
class AnswerSpoolTest {
    @RepeatedTest(20)
    void what_is_taken_is_what_was_added_in_its_order(RepetitionInfo repetition) throws Exception {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        try (AnswerSpool spool = new AnswerSpool(100)) {
            for (int i = 0; i < 2_000; i++) {
                byte[] answer = ("answer " + i + "\n").getBytes(UTF_8);
                spool.add(answer);
                added.write(answer);
                while (!spool.isEmpty() && random.nextInt(3) > 0) {
                    taken.write(spool.take());
                }
            }
            spool.finish();
            for (byte[] next = spool.take(); next != null; next = spool.take()) {
                taken.write(next);
            }
        }
        assertThat(taken.toString(UTF_8)).isEqualTo(added.toString(UTF_8));
    }

    @Test
    void closing_lets_the_one_who_waits_go() throws Exception {
        AnswerSpool spool = new AnswerSpool(100);
        CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> {
            try {
                return spool.take() == null;
            } catch (IOException | InterruptedException e) {
                return false;
            }
        });

        spool.close();

        assertThat(ended.join()).isTrue();
        assertThat(spool.add(new byte[] {1})).isFalse();
    }
}
