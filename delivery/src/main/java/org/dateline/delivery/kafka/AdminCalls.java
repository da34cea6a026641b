package org.dateline.delivery.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Waits for an answer to an administrator's question, and says what was asked when there is none. */
public final class AdminCalls {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private AdminCalls() {}

    /**
     * @param asked what was asked, as in "cannot (describe topic x)"
     * @throws KafkaUnavailable when there is no answer
     * @throws KafkaException when the answer is a refusal
     */
    public static <T> T get(@Nullable KafkaFuture<T> answer, String asked) {
        if (answer == null) {
            throw new IllegalStateException("Kafka's client has no answer for: " + asked);
        }
        try {
            return answer.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof UnknownTopicOrPartitionException missing) {
                throw missing;
            }
            if (cause instanceof RetriableException) {
                throw new KafkaUnavailable("cannot " + asked + ": " + cause.getMessage(), cause);
            }
            if (cause instanceof KafkaException refused) {
                throw refused;
            }
            throw new KafkaUnavailable("cannot " + asked + ": " + cause, cause);
        } catch (TimeoutException e) {
            throw new KafkaUnavailable("cannot " + asked + ": no answer in " + LONGEST_WAIT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("cannot " + asked + ": interrupted", e);
        }
    }
}
