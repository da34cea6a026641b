package org.dateline.pipeline.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which process is hit when, and how: the same seed gives the same plan. Every process is killed at least once; the rest
 * is left to chance.
 */
final class FaultPlan {
    private static final List<String> EACH_KILLED_ONCE = List.of(
            Fleet.BROKER,
            Fleet.BROKER,
            Fleet.INGEST,
            Fleet.INGEST,
            "enrich-1",
            "enrich-2",
            "enrich-3",
            "sink-1",
            "sink-2");
    private static final int KILLS = 14;
    private static final Duration LONGEST_DELAY = Duration.ofMillis(2_500);
    private static final Duration LONGEST_DOWN = Duration.ofMillis(2_500);

    /** A transaction that was open then has timed out by the time the broker is back, which must end it at once. */
    private static final int BROKER_KILLS_IN_A_TRANSACTION = 2;

    /** How a process is hit. */
    enum Kind {
        KILL,
        /** The process dies and leaves its transaction open, and seconds later the broker dies too. */
        KILL_AND_THE_BROKER_LATER,
        FREEZE
    }

    /**
     * @param target the process
     * @param delay from the start of a burst of articles to the fault
     * @param down how long the process is dead or frozen
     */
    record Fault(Kind kind, String target, Duration delay, Duration down) {}

    private FaultPlan() {}

    /** @param freeze how long a process is stopped: longer than its transaction and its membership of the group last */
    static List<Fault> of(long seed, Duration freeze) {
        var random = new Random(seed);
        var faults = new ArrayList<Fault>();
        var victims = new ArrayList<>(EACH_KILLED_ONCE);
        while (victims.size() < KILLS) {
            victims.add(any(random, Fleet.ALL));
        }
        victims.forEach(victim ->
                faults.add(new Fault(Kind.KILL, victim, upTo(random, LONGEST_DELAY), upTo(random, LONGEST_DOWN))));
        for (int i = 0; i < BROKER_KILLS_IN_A_TRANSACTION; i++) {
            faults.add(new Fault(
                    Kind.KILL_AND_THE_BROKER_LATER,
                    any(random, Fleet.ENRICHERS),
                    upTo(random, LONGEST_DELAY),
                    upTo(random, LONGEST_DOWN)));
        }
        // A stopped enrich comes back with a transaction that is no longer its own, a stopped sink with files that
        // somebody else has written in the meantime.
        for (List<String> kin : List.of(Fleet.ENRICHERS, Fleet.ENRICHERS, Fleet.SINKS)) {
            faults.add(new Fault(Kind.FREEZE, any(random, kin), upTo(random, LONGEST_DELAY), freeze));
        }
        Collections.shuffle(faults, random);
        return List.copyOf(faults);
    }

    private static String any(Random random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static Duration upTo(Random random, Duration longest) {
        return Duration.ofMillis(random.nextInt((int) longest.toMillis()));
    }
}
