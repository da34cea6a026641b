package org.dateline.bench.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageArticle;
import org.jspecify.annotations.Nullable;

/** Reads a folder of pages with ours and with Readability4J, in turn, and prints how much of each is right. */
public final class PageContest {
    private static final String ADDRESS = "http://fakehost/test/page.html";

    private PageContest() {}

    /** What a contestant found. */
    private record Found(
            String text,
            @Nullable String title,
            @Nullable String author,
            @Nullable String date) {}

    /** Reads a page. */
    private interface Contestant {
        Found read(ExpectedPage page);
    }

    /**
     * Runs it.
     *
     * @param args the folder; {@code --pages} to print the tuned half page by page
     */
    public static void main(String[] args) throws IOException {
        List<ExpectedPage> pages = ExpectedPage.in(Path.of(args[0]));
        boolean each = args.length > 1 && args[1].equals("--pages");
        List<Score> scores = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            // Of the first round only the compiler profits.
            scores.clear();
            boolean last = round == 1;
            run("ours", PageContest::ours, pages, scores, last && each);
            run("Readability4J", PageContest::readability, pages, scores, false);
        }
        scores.forEach(System.out::println);
    }

    private static void run(
            String name, Contestant contestant, List<ExpectedPage> pages, List<Score> scores, boolean each) {
        Score tuned = new Score(name + ", tuned on");
        Score heldOut = new Score(name + ", held out");
        for (ExpectedPage page : pages) {
            score(contestant, page, page.heldOut() ? heldOut : tuned, each && !page.heldOut());
        }
        scores.add(tuned);
        scores.add(heldOut);
    }

    private static void score(Contestant contestant, ExpectedPage page, Score score, boolean print) {
        long start = System.nanoTime();
        Found found;
        try {
            found = contestant.read(page);
        } catch (RuntimeException e) {
            score.failure();
            found = new Found("", null, null, null);
        }
        Shingles shingles = Shingles.compare(page.text(), found.text());
        score.text(shingles, System.nanoTime() - start);
        String title = page.metadata().path("title").asText("");
        score.title(same(title, found.title()));
        String byline = page.metadata().path("byline").asText("");
        if (!byline.isEmpty() && !byline.equals("null")) {
            score.author(found.author() != null
                    && same(byline, byline)
                    && squeezed(byline).contains(squeezed(found.author())));
        }
        String date = page.metadata().path("publishedTime").asText("");
        if (date.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            score.date(found.date() != null && date.startsWith(found.date()));
        }
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "%-36s common %.2f surplus %.2f missing %.2f | %s ~ %s | %s ~ %s | %s ~ %s%n",
                    page.name(),
                    shingles.common(),
                    shingles.surplus(),
                    shingles.missing(),
                    title,
                    same(title, found.title()) ? "=" : found.title(),
                    squeezed(byline),
                    found.author(),
                    date,
                    found.date());
        }
    }

    private static Found ours(ExpectedPage page) {
        PageArticle article = Page.read(page.html(), null, ADDRESS);
        return new Found(
                article.text(),
                article.title(),
                article.authors().isEmpty() ? null : article.authors().get(0),
                article.published() == null ? null : article.published().date().toString());
    }

    private static Found readability(ExpectedPage page) {
        var article = new Readability4J(ADDRESS, new String(page.html(), StandardCharsets.UTF_8)).parse();
        String content = article.getContent();
        return new Found(
                content == null ? "" : ExpectedPage.text(content), article.getTitle(), article.getByline(), null);
    }

    private static boolean same(String expected, @Nullable String found) {
        return found != null && squeezed(expected).equals(squeezed(found));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
