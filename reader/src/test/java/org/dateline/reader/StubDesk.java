package org.dateline.reader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.reader.desk.Desk;
import org.dateline.reader.desk.DeskView;
import org.dateline.reader.desk.DeskView.AgeView;
import org.dateline.reader.desk.DeskView.ComponentView;
import org.dateline.reader.desk.DeskView.FeedRow;
import org.dateline.reader.desk.DeskView.FeedsView;
import org.dateline.reader.desk.DeskView.KafkaView;
import org.dateline.reader.desk.DeskView.Kind;
import org.dateline.reader.desk.DeskView.LedgerView;
import org.dateline.reader.desk.DeskView.Quantiles;
import org.dateline.reader.desk.DeskView.RejectedCounts;
import org.dateline.reader.desk.DeskView.ServiceView;
import org.dateline.reader.desk.RedriveOutcome;
import org.dateline.reader.desk.RejectedPage;
import org.dateline.reader.desk.RejectedPage.Entry;
import org.dateline.reader.desk.RejectedQuestion;

/** A desk of an invented pipeline. 0/12 can be handed in again, 0/13 cannot. Safe for many threads. */
public final class StubDesk implements Desk {
    private final Instant now = Instant.now();
    private final Map<RecordId, byte[]> originals = new LinkedHashMap<>();
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<RecordId> handedIn = new CopyOnWriteArrayList<>();
    private volatile boolean sinkIsAway;

    public StubDesk() {
        rejects(
                new RecordId(0, 12),
                "the value is no JSON: unexpected end",
                "{\"headline\": \"The lamp".getBytes(StandardCharsets.UTF_8));
        rejects(new RecordId(0, 13), "uri is missing: must be the article's", "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** One more record on the rejected topic. */
    public void rejects(RecordId id, String message, byte[] original) {
        originals.put(id, original);
        entries.add(new Entry(
                id.partition(),
                id.offset(),
                "not-json",
                message,
                "enrich",
                null,
                "news.articles-3@" + id.offset(),
                "urn:n:" + id.offset(),
                original.length,
                1,
                now,
                false));
    }

    /** Whether the sink answers. */
    public void sinkIsAway(boolean away) {
        sinkIsAway = away;
    }

    /** What was handed in again. */
    public List<RecordId> handedIn() {
        return List.copyOf(handedIn);
    }

    @Override
    public DeskView view() {
        List<ServiceView> services = new ArrayList<>();
        for (String name : List.of("ingest", "enrich")) {
            services.add(new ServiceView(
                    name, "http://" + name + ":8081", "ok", now, List.of(new ComponentView("loop", "ok", "runs"))));
        }
        services.add(new ServiceView(
                "sink", "http://sink:8083", sinkIsAway ? "away" : "ok", now.minusSeconds(240), List.of()));
        Map<String, Long> counts = new LinkedHashMap<>(Map.of("accepted", 1204L, "enriched", 1202L));
        if (!sinkIsAway) {
            counts.put("files", 1202L);
        }
        return new DeskView(
                now,
                services,
                new KafkaView("ok", "answers", now),
                new LedgerView(
                        sinkIsAway ? "unknown" : "balances", sinkIsAway ? List.of("sink") : List.of(), counts, 0L, 0L),
                sinkIsAway ? AgeView.UNKNOWN : new AgeView(new Quantiles(90, 84, 410), new Quantiles(1202, 90, 700)),
                new RejectedCounts(
                        entries.size() - handedIn.size(),
                        handedIn.size(),
                        true,
                        List.of(new Kind("enrich", "not-json", entries.size()))),
                new FeedsView(
                        "known",
                        null,
                        Map.of("ok", 1, "failing", 1),
                        List.of(
                                new FeedRow(
                                        "https://news.example/b.xml",
                                        "Boats",
                                        "failing",
                                        404,
                                        "HTTP 404: no such page",
                                        now,
                                        now,
                                        0,
                                        null),
                                new FeedRow(
                                        "https://news.example/a.xml",
                                        "Harbour news",
                                        "ok",
                                        200,
                                        null,
                                        now,
                                        now,
                                        12,
                                        "subscribed"))));
    }

    @Override
    public RejectedPage rejected(RejectedQuestion question) {
        List<Entry> shown = entries.stream()
                .filter(entry -> question.all() || !handedIn.contains(new RecordId(entry.partition(), entry.offset())))
                .limit(question.limit())
                .toList();
        return new RejectedPage(entries.size(), shown, null);
    }

    @Override
    public Optional<Bytes> original(RecordId id) {
        return Optional.ofNullable(originals.get(id)).map(Bytes::of);
    }

    @Override
    public RedriveOutcome redrive(RecordId id) {
        if (!originals.containsKey(id)) {
            return new RedriveOutcome.Unknown();
        }
        if (id.offset() == 13) {
            return new RedriveOutcome.Refused("it has been handed in again before");
        }
        handedIn.add(id);
        return new RedriveOutcome.HandedIn(id.toString(), "news.articles", 2, now);
    }
}
