package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.dateline.delivery.guarantees.Breach;
import org.dateline.delivery.guarantees.Evidence;
import org.dateline.delivery.guarantees.PipelineLedger;
import org.dateline.pipeline.ledger.FaultPlan.Fault;
import org.dateline.pipeline.ledger.Run.Refusal;
import org.dateline.pipeline.ledger.Sending.Bad;
import org.dateline.pipeline.ledger.Sending.Door;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twenty thousand articles through a broker, one ingest, three enrich and two sink, each a process of its own, while
 * processes are killed and stopped at random: nothing is lost, nothing doubled, nothing torn.
 *
 * <p>{@code -Dledger.seed=} runs a plan again, {@code -Dledger.articles=} sets the size. The log of the faults and of
 * every process, the topics and the files stay in {@code target/ledger}.
 */
@Tag("slow")
class LedgerUnderFaultsTest {
    private static final int ARTICLES = Integer.getInteger("ledger.articles", 20_000);
    private static final long SEED = Long.getLong("ledger.seed", 20191104L);
    private static final Path DIR = Path.of("target", "ledger").toAbsolutePath();
    /** Longer than a transaction (10 s) and the look for dead ones (1 s) and than the membership of a group (6 s). */
    private static final Duration FREEZE = Duration.ofSeconds(14);

    private final FaultLog log = new FaultLog(DIR.resolve("faults.log"), Instant.now());

    @Test
    void nothing_is_lost_doubled_or_torn_while_processes_die_and_freeze() throws Exception {
        prepare();
        log.say("seed " + SEED + ", " + ARTICLES + " articles; again with -Dledger.seed=" + SEED);
        List<Fault> faults = FaultPlan.of(SEED, FREEZE);
        var feed = new NewsFeed(SEED, ARTICLES, faults.size());

        try (var fleet = new Fleet(DIR)) {
            fleet.startServices();
            awaitReady(fleet);
            try (var run = new Run(fleet.bootstrapServers(), fleet.httpPort())) {
                handInUnderFaults(fleet, run, feed, faults);
                awaitBalance(fleet, run);
                judge(fleet, run, feed);
            }
        }
    }

    private static void prepare() throws IOException {
        Directories.delete(DIR);
        Files.createDirectories(DIR.resolve("seeds"));
        Files.createDirectories(DIR.resolve("inbox"));
    }

    private void awaitReady(Fleet fleet) {
        await("all services are ready")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(fleet.notReady()).isEmpty());
        log.say("all processes are ready");
    }

    private void handInUnderFaults(Fleet fleet, Run run, NewsFeed feed, List<Fault> faults) throws Exception {
        for (int i = 0; i < feed.bursts().size(); i++) {
            List<Sending> burst = feed.bursts().get(i);
            log.say("burst " + i + ": " + burst.size() + " handed in; seen: " + run.counts());
            var handingIn = CompletableFuture.runAsync(() -> run.handIn(burst));
            if (i < faults.size()) {
                hit(fleet, faults.get(i));
            }
            handingIn.get(3, TimeUnit.MINUTES);
        }
    }

    private void hit(Fleet fleet, Fault fault) {
        Pause.of(fault.delay());
        fleet.hit(fault);
        log.say(fault.kind() + " " + fault.target() + " for " + fault.down().toMillis() + " ms");
        Pause.of(fault.down());
        fleet.cure(fault);
        log.say(fault.target() + " is back");
    }

    private void awaitBalance(Fleet fleet, Run run) {
        log.say("all is handed in; waiting for the ledger to balance");
        try {
            await("the topics balance")
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> PipelineLedger.breaches(run.evidence(List.of(), false))
                            .isEmpty());
            await("the files balance")
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> PipelineLedger.breaches(run.evidence(fleet.outDir()))
                            .isEmpty());
        } catch (ConditionTimeoutException e) {
            // The judgement that follows says what is wrong, id by id.
            log.say("the ledger does not balance in time: " + e.getMessage());
        }
    }

    private void judge(Fleet fleet, Run run, NewsFeed feed) {
        Map<String, Integer> exitCodes = fleet.stopServices();
        Evidence evidence = run.evidence(fleet.outDir());
        log.say(PipelineLedger.balance(evidence));
        List<Breach> breaches = PipelineLedger.breaches(evidence);
        breaches.forEach(breach -> log.say(breach.toString()));

        assertThat(breaches).as("breaches with seed " + SEED).isEmpty();
        assertThat(exitCodes.values())
                .as("exit codes after SIGTERM: " + exitCodes)
                .containsOnly(143);
        assertEveryPoisonedLineWasRefused(run, feed);
        assertTheReaderSawNoMoreAndNoLess(fleet, run);
    }

    private static void assertEveryPoisonedLineWasRefused(Run run, NewsFeed feed) {
        List<Sending> offered = feed.bursts().stream()
                .flatMap(List::stream)
                .filter(sending -> sending instanceof Bad && sending.door() == Door.HTTP)
                .toList();
        assertThat(run.refusals()).extracting(Refusal::sending).containsExactlyInAnyOrderElementsOf(offered);
        assertThat(run.refusals()).extracting(Refusal::code).doesNotContain("", "internal");
    }

    /** What a read_committed reader saw while processes died is what one sees who comes later. */
    private static void assertTheReaderSawNoMoreAndNoLess(Fleet fleet, Run run) {
        try (var second = Run.readEnrichedAgain(fleet.bootstrapServers())) {
            await("a second reader has read it all")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(second.count())
                            .isGreaterThanOrEqualTo(run.enriched().size()));
            assertThat(second.seen()).isEqualTo(run.enriched());
        }
    }
}
