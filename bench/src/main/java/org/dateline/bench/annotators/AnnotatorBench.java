package org.dateline.bench.annotators;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.bench.machine.Report;
import org.dateline.bench.texts.GeneratedArticles;

/** Load time, heap and CPU time of all annotators, on news and on worse. */
public final class AnnotatorBench {
    private static final int WORDS_OF_AN_ARTICLE = 400;
    private static final int CHARS_OF_A_HOSTILE_TEXT = 1_000_000;

    private final double share;

    /** @param share of the full amounts of text: 1 for 10 MB of news and 50 MB of hostile text */
    public AnnotatorBench(double share) {
        this.share = share;
    }

    public void run(Report report) {
        report.heading("Annotators, all of them; CPU time of one thread");
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Chain chain = new Chain();
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        report.atMost("loading in a cold JVM, ms of CPU", (after - before) / 1e6, 2_000);
        report.atMost("heap behind it, MB", heap(), 200);
        List<String> articles = articles((int) (share * 10_000_000));
        articles.forEach(chain::annotate);
        chain.clear();
        articles.forEach(chain::annotate);
        double normal = chain.microsPerKilobyte();
        int words =
                articles.stream().mapToInt(text -> text.split("\\s+").length).sum();
        report.note("news, us/KB: " + chain.each());
        report.atLeast(
                "names alone, tokens/s", chain.tokens() / (chain.secondsOf("name") + chain.secondsOf("text")), 100_000);
        double of400Words = words / (double) WORDS_OF_AN_ARTICLE;
        report.atLeast("names to quotes, articles of 400 words/s", of400Words / chain.secondsOfNamesToQuotes(), 150);
        report.atLeast("everything, articles of 400 words/s", of400Words / chain.seconds(), 120);
        report.atMost("hostile text beside news, CPU a byte", hostile(chain, normal, report) / normal, 2);
    }

    private double hostile(Chain chain, double normal, Report report) {
        double micros = 0;
        int texts = 0;
        for (Map.Entry<String, String> text :
                HostileTexts.of((int) (share * CHARS_OF_A_HOSTILE_TEXT)).entrySet()) {
            chain.clear();
            chain.annotate(text.getValue());
            micros += chain.microsPerKilobyte();
            texts++;
            String first = chain.skipped().isEmpty()
                    ? ""
                    : "; skipped " + chain.skipped().get(0);
            report.note(String.format(
                    Locale.ROOT, "%-32s %6.2f of news%s", text.getKey(), chain.microsPerKilobyte() / normal, first));
        }
        return micros / texts;
    }

    private static List<String> articles(int chars) {
        GeneratedArticles generated = new GeneratedArticles(4);
        List<String> articles = new ArrayList<>();
        for (int length = 0;
                length < chars;
                length += articles.get(articles.size() - 1).length()) {
            articles.add(generated.article(articles.size()).text());
        }
        return articles;
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
