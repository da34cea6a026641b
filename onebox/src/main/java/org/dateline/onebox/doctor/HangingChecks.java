package org.dateline.onebox.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.hanging.HangingTransactions;
import org.dateline.delivery.hanging.HangingTransactions.Found;
import org.dateline.delivery.hanging.NeededRight;
import org.dateline.delivery.hanging.OpenTransaction;

/**
 * Whether a transaction hangs on the pipeline's topics or in the offsets of its groups; ends those that do where that is
 * asked for.
 *
 * @param where Kafka's address, for the commands that are named
 */
record HangingChecks(String where, List<String> groups, List<String> topics, boolean cure) {
    private static final String CHECK = "hanging";
    private static final String PAGE = "docs/secured-kafka.md";
    private static final long SECONDS_BETWEEN_LOOKS = 3;

    List<Finding> all(Admin admin) {
        try {
            Found found = HangingTransactions.find(admin, groups, topics, HangingChecks::pause);
            List<Finding> findings = new ArrayList<>();
            found.certain().forEach(hanging -> findings.add(certain(admin, hanging)));
            found.doubtful().forEach(open -> findings.add(doubtful(open)));
            if (!found.refused().isEmpty()) {
                findings.add(unseen(
                        "whether a transaction hangs there this user may not see (" + NeededRight.toSee(found.refused())
                                + ")",
                        "allow it (" + PAGE + "), or use --kafka-properties of one who may"));
            }
            return findings.isEmpty() ? List.of(Finding.ok(CHECK, "no transaction hangs")) : findings;
        } catch (KafkaException e) {
            return List.of(Finding.note(
                    CHECK, "transactions cannot be looked at: " + e.getMessage(), "allow this user to (ACLs)"));
        }
    }

    private Finding certain(Admin admin, OpenTransaction hanging) {
        String what = "a transaction hangs, its coordinator having done with it: " + hanging.inWords();
        if (!cure) {
            return Finding.problem(CHECK, what, "dateline doctor --cure, or " + hanging.command(where));
        }
        try {
            HangingTransactions.end(admin, hanging);
            return Finding.ok(CHECK, "ended: " + hanging.inWords());
        } catch (AuthorizationException e) {
            return Finding.problem(
                    CHECK,
                    what + "; this user may not end it (" + NeededRight.TO_END + ")",
                    "allow it (" + PAGE + "), or as one who may: " + hanging.command(where));
        } catch (KafkaException e) {
            return Finding.problem(CHECK, what + "; it could not be ended: " + e.getMessage(), "try again");
        }
    }

    private Finding doubtful(OpenTransaction open) {
        return unseen(
                "an open transaction that no coordinator tells this user of, as it is without "
                        + NeededRight.TO_SEE_PRODUCERS + ": " + open.inWords(),
                "allow it (" + PAGE + "); where a user who has it is told nothing either, and it stays: "
                        + open.command(where));
    }

    /** Whoever asks for a cure has not had one; whoever asks how things are may be a user of few rights. */
    private Finding unseen(String what, String instead) {
        return cure ? Finding.problem(CHECK, what, instead) : Finding.note(CHECK, what, instead);
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
