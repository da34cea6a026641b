package org.dateline.pipeline.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.pipeline.ledger.Sending.Bad;
import org.dateline.pipeline.ledger.Sending.Door;
import org.dateline.pipeline.ledger.Sending.News;

/**
 * All that is handed in during a run, in bursts. The same seed gives the same feed.
 *
 * <p>Of every hundred articles one comes again as it was, one comes again revised and one is poison. What comes again
 * comes in a later burst, so that all know which was first.
 */
final class NewsFeed {
    private static final int SMALLEST = 1_000;
    private static final int LARGEST = 8_000;
    private static final int ONE_IN = 100;
    private static final int DAYS = 40;
    private static final List<Poison> KINDS = List.of(Poison.values());
    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.of(2019, 10, 20, 6, 0, 0, 0, ZoneOffset.UTC);

    private final long seed;
    private final SplittableRandom random;
    private final List<List<Sending>> bursts = new ArrayList<>();

    NewsFeed(long seed, int articles, int burstCount) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        for (int i = 0; i <= burstCount; i++) {
            bursts.add(new ArrayList<>());
        }
        for (int serial = 0; serial < articles; serial++) {
            add(serial, (int) ((long) serial * burstCount / articles));
        }
        bursts.forEach(burst -> Collections.shuffle(burst, new Random(random.nextLong())));
    }

    /** The bursts in their order; the last holds only what comes again. */
    List<List<Sending>> bursts() {
        return Collections.unmodifiableList(bursts);
    }

    private void add(int serial, int burst) {
        switch (serial % ONE_IN) {
            case 7 -> addWithDuplicate(serial, burst);
            case 23 -> addWithRevision(serial, burst);
            case 41 -> addPoison(serial, burst);
            case 59 -> bursts.get(burst).add(new News(article(serial, 1).build(), Door.TOPIC_WITHOUT_KEY));
            default -> bursts.get(burst).add(new News(article(serial, 1).build(), door(serial)));
        }
    }

    private void addWithDuplicate(int serial, int burst) {
        addPair(serial, burst, article(serial, 1).build(), article(serial, 1).build());
    }

    /** Three ways to be revised: the source says so, the source says so but late, and the order alone says so. */
    private void addWithRevision(int serial, int burst) {
        Article first = article(serial, 1).build();
        Article second = article(serial, 2).build();
        switch (serial / ONE_IN % 3) {
            case 0 -> addPair(serial, burst, first, second);
            case 1 -> addPair(serial, burst, second, first);
            default -> addPair(serial, burst, unversioned(first), unversioned(second));
        }
    }

    private void addPair(int serial, int burst, Article earlier, Article later) {
        bursts.get(burst).add(new News(earlier, door(serial)));
        int laterBurst = burst + 1 + random.nextInt(bursts.size() - burst - 1);
        bursts.get(laterBurst).add(new News(later, door(serial)));
    }

    /** The article stays, a poisoned record comes to the topic, and every other time the like is offered by HTTP. */
    private void addPoison(int serial, int burst) {
        bursts.get(burst).add(new News(article(serial, 1).build(), door(serial)));
        Poison kind = KINDS.get(serial / ONE_IN % KINDS.size());
        bursts.get(burst).add(new Bad(kind, uri(serial) + "/poison", Door.TOPIC));
        if (kind != Poison.KEY_IS_NOT_THE_URI && kind != Poison.EMPTY) {
            // A request has no key, and an empty line is no line.
            bursts.get(burst).add(new Bad(kind, uri(serial) + "/refused", Door.HTTP));
        }
    }

    private static Door door(int serial) {
        return serial % 10 == 3 ? Door.TOPIC : Door.HTTP;
    }

    private ArticleBuilder article(int serial, int version) {
        var own = new SplittableRandom(seed ^ (serial * 31L + version) * 0x9E3779B97F4A7C15L);
        String opening = "Story " + serial + ", version " + version + ".";
        int bytes = SMALLEST + own.nextInt(LARGEST - SMALLEST);
        // A revision may move an article to another day: no second file may stay behind.
        OffsetDateTime created = FIRST_DAY.plusDays((serial + (version - 1) * (serial / ONE_IN % 2)) % DAYS);
        return Article.of(uri(serial), InventedText.of(own, opening, bytes))
                .version(Integer.toString(version))
                .versionCreated(created.plusHours(version))
                .contentCreated(created)
                .headlines(List.of(new Headline("main", null, "Story " + serial)));
    }

    private static Article unversioned(Article article) {
        return article.toBuilder().version(null).versionCreated(null).build();
    }

    private String uri(int serial) {
        return "urn:test:ledger:" + seed + ":" + serial;
    }
}
