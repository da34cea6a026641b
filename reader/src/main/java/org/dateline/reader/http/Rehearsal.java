package org.dateline.reader.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.dateline.reader.query.Answer;
import org.dateline.reader.query.Parameters;

/**
 * Questions of every kind that a reader asks itself once it has all of the topic, and before it calls itself ready: else
 * the first ones of people and programs wait for code that is compiled while they do. Of 100,000 articles p99 of a question
 * is 134 ms of processor time among the first 250 of a new process, and 69 where 400 went before. As many as there are articles to ask about, so a
 * small index is ready at once.
 */
final class Rehearsal {
    private static final int MOST = 400;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String PAGE = "50";
    private static final int SHORTEST_WORD = 5;
    private static final int KINDS = 6;

    private final Function<Parameters, Answer.ArticlePage> asked;
    private final BooleanSupplier stopped;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> words = new ArrayList<>();
    private final List<Map.Entry<String, String>> filters = new ArrayList<>();

    /**
     * @param asked what answers {@code GET /articles}
     * @param stopped asked before each question
     */
    Rehearsal(Function<Parameters, Answer.ArticlePage> asked, BooleanSupplier stopped) {
        this.asked = asked;
        this.stopped = stopped;
    }

    /** @return how many questions were asked */
    int run() {
        long until = System.nanoTime() + LONGEST.toNanos();
        Answer.ArticlePage newest = asked.apply(new Parameters(Map.of("limit", List.of(PAGE))));
        learn(newest);
        int number = 0;
        while (number < Math.min(MOST, newest.total())
                && !words.isEmpty()
                && !filters.isEmpty()
                && !stopped.getAsBoolean()
                && System.nanoTime() < until) {
            // Written too, which is a part of what is waited for.
            var unused = Answers.bytes(asked.apply(question(number)));
            number++;
        }
        return number;
    }

    /** What can be asked for: words of the newest articles, and what their facets say. */
    private void learn(Answer.ArticlePage newest) {
        for (Answer.Article article : newest.articles()) {
            String text = article.title() + ' ' + (article.summary() == null ? "" : article.summary());
            for (String word : text.split("[^\\p{L}]+", -1)) {
                if (word.length() >= SHORTEST_WORD) {
                    words.add(word);
                }
            }
        }
        if (newest.facets() != null) {
            newest.facets()
                    .forEach((facet, counts) -> counts.forEach(count -> filters.add(Map.entry(facet, count.id()))));
        }
    }

    private Parameters question(int number) {
        String text = switch (number % KINDS) {
            case 0 -> one(words);
            case 1 -> one(words) + ' ' + one(words);
            case 2 -> one(words) + ' ' + one(words) + ' ' + one(words);
            case 3 -> '"' + one(words) + '"' + " -" + one(words);
            case 4 -> misspelt(one(words));
            default -> "";
        };
        Map.Entry<String, String> filter = one(filters);
        return new Parameters(Map.of("q", List.of(text), filter.getKey(), List.of(filter.getValue())));
    }

    private static String misspelt(String word) {
        return word.substring(0, 2) + word.substring(3);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
