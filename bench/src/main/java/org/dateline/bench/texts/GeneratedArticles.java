package org.dateline.bench.texts;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;

/**
 * Articles of about 2.2 KB with a headline, a dateline, quotes, dates, names and countries. The same seed and number give
 * the same article; no two of them share their text.
 */
public final class GeneratedArticles {
    private static final int TARGET_CHARS = 2_150;
    private static final List<String> COUNTRIES = List.of(
            "Japan",
            "Kenya",
            "Portugal",
            "Norway",
            "Ghana",
            "Chile",
            "Latvia",
            "Morocco",
            "Canada",
            "Vietnam",
            "Peru",
            "Egypt");
    private static final List<String> CITIES = List.of(
            "Tokyo",
            "Nairobi",
            "Lisbon",
            "Oslo",
            "Accra",
            "Santiago",
            "Riga",
            "Rabat",
            "Ottawa",
            "Hanoi",
            "Lima",
            "Cairo");
    private static final List<String> FIRST = List.of(
            "Amara", "Bjorn", "Celia", "Dai", "Elena", "Farid", "Grace", "Hiro", "Ines", "Jonas", "Kofi", "Lin",
            "Marta", "Nuno");
    private static final List<String> LAST = List.of(
            "Okonkwo",
            "Lindqvist",
            "Tavares",
            "Nakamura",
            "Petrova",
            "Haddad",
            "Mwangi",
            "Sorensen",
            "Quispe",
            "Berzins",
            "Tran");
    private static final List<String> BODIES = List.of(
            "the finance ministry",
            "the port authority",
            "the teachers' union",
            "the central bank",
            "the health agency",
            "the farmers' association",
            "the supreme court",
            "the rail operator",
            "the weather office",
            "the city council");
    private static final List<String> VERBS = List.of(
            "approved",
            "postponed",
            "rejected",
            "reviewed",
            "announced",
            "defended",
            "withdrew",
            "published",
            "amended");
    private static final List<String> THINGS = List.of(
            "a plan to rebuild the harbour",
            "new limits on fishing",
            "the budget for schools",
            "a rise in the price of bread",
            "the route of a railway",
            "a treaty on river water",
            "rules for night flights",
            "a list of safe bridges",
            "the results of a study of bees",
            "an offer for the steel works",
            "the dates of the harvest fair");
    private static final List<String> MONTHS =
            List.of("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");

    private final long seed;

    public GeneratedArticles(long seed) {
        this.seed = seed;
    }

    /** The article of this number, as a plain text: a title, and paragraphs after a dateline. */
    public String text(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        StringBuilder text = new StringBuilder(TARGET_CHARS + 300);
        text.append(dateline(random))
                .append(sentence(random))
                .append(" The file number is ")
                .append(seed)
                .append('/');
        text.append(number).append(".\n");
        while (text.length() < TARGET_CHARS) {
            text.append(paragraph(random)).append('\n');
        }
        return text.toString().strip();
    }

    public String title(int number) {
        Random random = new Random(seed * 7_000_003L + number);
        return one(random, COUNTRIES) + ": " + one(random, BODIES) + " " + one(random, VERBS) + " "
                + one(random, THINGS);
    }

    /** The uri under which {@link #article} and the other forms go. */
    public String uri(int number) {
        return "urn:bench:" + seed + ":" + number;
    }

    /** Dates run over ten days, so that files go to ten folders. */
    public String published(int number) {
        return "2026-03-%02d".formatted(10 + number % 10);
    }

    public Article article(int number) {
        return Article.of(uri(number), text(number))
                .title(title(number))
                .contentCreated(OffsetDateTime.parse(published(number) + "T00:00:00Z"))
                .build();
    }

    /** The article as a line that ingest and {@code dateline enrich} take, its line break included. */
    public String line(int number) {
        return MessageJson.mapper()
                        .createObjectNode()
                        .put("uri", uri(number))
                        .put("title", title(number))
                        .put("published", published(number))
                        .put("text", text(number))
                        .toString()
                + "\n";
    }

    /** Where the sink keeps the article, below its folder. */
    public Path file(int number) {
        return Path.of(published(number).replace('-', '/'), Identity.id(uri(number)) + ".json");
    }

    private static String dateline(Random random) {
        return one(random, CITIES).toUpperCase(Locale.ROOT) + ", " + date(random) + " (Bench Wire) - ";
    }

    private static String paragraph(Random random) {
        StringBuilder paragraph = new StringBuilder(sentence(random));
        if (random.nextInt(3) == 0) {
            paragraph.append(' ').append(quote(random));
        }
        return paragraph.append(' ').append(sentence(random)).toString();
    }

    private static String sentence(Random random) {
        String who = one(random, BODIES);
        return Character.toUpperCase(who.charAt(0)) + who.substring(1) + " of " + one(random, COUNTRIES) + " "
                + one(random, VERBS) + " " + one(random, THINGS) + " on " + date(random) + ", "
                + (2 + random.nextInt(90))
                + " days after " + one(random, FIRST) + " " + one(random, LAST) + " asked for it in "
                + one(random, CITIES)
                + ".";
    }

    private static String quote(Random random) {
        return "“We have waited " + (2 + random.nextInt(30)) + " years for " + one(random, THINGS) + ",” "
                + one(random, LAST) + " said.";
    }

    private static String date(Random random) {
        return one(random, MONTHS) + " " + (1 + random.nextInt(28));
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
