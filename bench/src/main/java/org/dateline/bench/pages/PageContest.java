package org.dateline.bench.pages;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageArticle;
import org.jspecify.annotations.Nullable;

/** Reads a folder of pages with ours and with Readability4J, in turn, and prints how much of each is right and how fast it was. */
public final class PageContest {
    private static final String ADDRESS = "http://fakehost/test/page.html";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PageContest() {}

    /** What a contestant found. */
    private record Found(
            String text,
            @Nullable String title,
            @Nullable String author,
            @Nullable String date) {}

    /** A page of the tuned half, for whoever looks for what to mend. */
    private record Looked(double loss, String line) {}

    /** Reads a page. */
    private interface Contestant {
        Found read(ExpectedPage page);
    }

    /**
     * Runs it.
     *
     * @param args the folder; {@code --pages} to print the tuned half page by page, the worst first; {@code --times N} to
     *     read all pages N times after warming up, so that the time means something
     */
    public static void main(String[] args) throws IOException {
        List<ExpectedPage> pages = ExpectedPage.in(Path.of(args[0]));
        List<String> options = Arrays.asList(args);
        int times = options.contains("--times") ? Integer.parseInt(options.get(options.indexOf("--times") + 1)) : 1;
        List<Score> scores = new ArrayList<>();
        List<Looked> looked = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            // Of the first round only the compiler profits.
            scores.clear();
            looked.clear();
            run("ours", PageContest::ours, pages, scores, looked, round == 0 ? 1 : times);
            run("Readability4J", PageContest::readability, pages, scores, new ArrayList<>(), round == 0 ? 1 : times);
        }
        if (options.contains("--pages")) {
            looked.stream()
                    .sorted(Comparator.comparingDouble(Looked::loss))
                    .map(Looked::line)
                    .forEach(System.out::println);
        }
        scores.forEach(System.out::println);
    }

    private static void run(
            String name,
            Contestant contestant,
            List<ExpectedPage> pages,
            List<Score> scores,
            List<Looked> looked,
            int times) {
        Score tuned = new Score(name + ", tuned on");
        Score heldOut = new Score(name + ", held out");
        for (int time = 0; time < times; time++) {
            for (ExpectedPage page : pages) {
                Looked one = score(contestant, page, page.heldOut() ? heldOut : tuned);
                if (!page.heldOut() && time == 0) {
                    looked.add(one);
                }
            }
        }
        scores.add(tuned);
        scores.add(heldOut);
    }

    private static Looked score(Contestant contestant, ExpectedPage page, Score score) {
        long start = THREADS.getCurrentThreadCpuTime();
        Found found;
        try {
            found = contestant.read(page);
        } catch (RuntimeException e) {
            score.failure();
            found = new Found("", null, null, null);
        }
        long took = THREADS.getCurrentThreadCpuTime() - start;
        Shingles shingles = Shingles.compare(page.text(), found.text());
        score.text(shingles, page.snippets().in(found.text()), took);
        String title = page.metadata().path("title").asText("");
        score.title(same(title, found.title()));
        String byline = page.metadata().path("byline").asText("");
        if (!byline.isEmpty() && !byline.equals("null")) {
            score.author(found.author() != null && squeezed(byline).contains(squeezed(found.author())));
        }
        String date = page.metadata().path("publishedTime").asText("");
        if (date.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            score.date(found.date() != null && date.startsWith(found.date()));
        }
        return new Looked(
                shingles.loss(),
                String.format(
                        Locale.ROOT,
                        "%-36s P %.3f R %.3f | %s ~ %s | %s ~ %s | %s ~ %s",
                        page.name(),
                        shingles.precision(),
                        shingles.recall(),
                        title,
                        same(title, found.title()) ? "=" : found.title(),
                        squeezed(byline),
                        found.author(),
                        date,
                        found.date()));
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
