package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.dateline.delivery.guarantees.Breach;
import org.dateline.delivery.guarantees.Evidence;
import org.dateline.delivery.guarantees.PipelineLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Services of an earlier release are exchanged one by one for the present ones and back again, while articles come in.
 *
 * <p>{@code -Dupgrade.earlier=DIR} names the jars of that release, {@code onebox/target/dateline/lib} of a checkout of it;
 * without it both are this build. {@code pipeline-tests/rolling-upgrade} does all of that. {@code -Dupgrade.articles=} sets
 * the size.
 */
@Tag("slow")
class RollingUpgradeTest {
    private static final int ARTICLES = Integer.getInteger("upgrade.articles", 3_000);
    private static final long SEED = 668466;
    private static final Path DIR = Path.of("target", "upgrade").toAbsolutePath();

    /** Any will do, says docs/upgrading.md. In this one each service works with each other one as it was and as it is. */
    private static final List<String> ORDER = List.of(SmallFleet.ENRICH, SmallFleet.SINK, SmallFleet.INGEST);

    private static final int EXCHANGES = 2 * ORDER.size();
    private static final int SLICE = 20;
    private static final Duration BETWEEN_SLICES = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final FaultLog log = new FaultLog(DIR.resolve("upgrade.log"), Instant.now());

    @Test
    void services_are_exchanged_one_by_one_and_back_while_articles_come_and_nothing_is_lost() throws Exception {
        Directories.delete(DIR);
        Files.createDirectories(DIR.resolve("inbox"));
        @Nullable String lib = System.getProperty("upgrade.earlier");
        Build earlier = lib == null ? Build.present() : Build.of(Path.of(lib).toAbsolutePath());
        log.say(lib == null ? "no -Dupgrade.earlier=: the earlier release is this build too" : "earlier: " + lib);

        try (SmallFleet fleet = new SmallFleet(DIR, DIR.resolve("out"), "text,headline,published", earlier)) {
            awaitReady(fleet);
            try (Run run = new Run(fleet.bootstrapServers(), fleet.httpPort())) {
                exchangeAll(fleet, run, earlier);
                awaitReady(fleet);
                assertTheLedgerBalances(fleet, run);
            }
            assertNoFileIsMissingTornOrTooMany(fleet);
        }
    }

    private void exchangeAll(SmallFleet fleet, Run run, Build earlier) throws Exception {
        List<List<Sending>> bursts = new NewsFeed(SEED, ARTICLES, EXCHANGES).bursts();
        for (int i = 0; i < EXCHANGES; i++) {
            String name = ORDER.get(i % ORDER.size());
            boolean up = i < ORDER.size();
            List<Sending> burst = bursts.get(i);
            CountDownLatch exchanged = new CountDownLatch(1);
            CompletableFuture<Void> handingIn = CompletableFuture.runAsync(() -> handIn(run, burst, exchanged));
            try {
                fleet.exchange(name, up ? Build.present() : earlier);
                awaitReady(fleet);
            } finally {
                exchanged.countDown();
            }
            handingIn.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            log.say("%s is the %s one; with it %d were handed in; seen: %s"
                    .formatted(name, up ? "present" : "earlier", burst.size(), run.counts()));
        }
        run.handIn(bursts.get(EXCHANGES));
    }

    /** A little at a time, and the last only when the exchange is over: so there are some before, meanwhile and after. */
    private static void handIn(Run run, List<Sending> burst, CountDownLatch exchanged) {
        int last = Math.max(0, burst.size() - SLICE);
        for (int from = 0; from < last; from += SLICE) {
            run.handIn(burst.subList(from, Math.min(last, from + SLICE)));
            Pause.of(BETWEEN_SLICES);
        }
        try {
            if (!exchanged.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no exchange is over after " + PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before an exchange was over", e);
        }
        run.handIn(burst.subList(last, burst.size()));
    }

    private static void awaitReady(SmallFleet fleet) {
        await("all services are ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(fleet::areReady);
    }

    private void assertTheLedgerBalances(SmallFleet fleet, Run run) {
        try {
            await("the ledger balances")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() ->
                            PipelineLedger.breaches(run.evidence(fleet.out())).isEmpty());
        } catch (ConditionTimeoutException e) {
            // What follows says what is wrong, id by id.
            log.say(String.valueOf(e.getMessage()));
        }
        Evidence evidence = run.evidence(fleet.out());
        log.say(PipelineLedger.balance(evidence));
        List<Breach> breaches = PipelineLedger.breaches(evidence);
        assertThat(breaches).isEmpty();
        assertThat(evidence.enriched()).hasSizeGreaterThanOrEqualTo(ARTICLES);
    }

    /**
     * By the present verify, which reads what both releases wrote. The sink of b6684662 goes by what a record claims to be: an
     * article that is sent once more, and enriched by the other release, it does not write again, and its file is stale.
     */
    private void assertNoFileIsMissingTornOrTooMany(SmallFleet fleet) {
        List<String> typed =
                List.of("verify", "--out", fleet.out().toString(), "--bootstrap-servers", fleet.bootstrapServers());
        try (TypedCommand verify = TypedCommand.start(Build.present(), DIR, Map.of(), typed)) {
            TypedCommand.Answer answer = verify.answer();
            log.say("verify: " + answer.err().strip());
            assertThat(answer.err()).contains("%,d articles".formatted(ARTICLES));
            assertThat(answer.out().lines()).allMatch(line -> line.startsWith("STALE"));
        }
    }
}
