package org.dateline.bench.searching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.messages.Enrichment;
import org.dateline.reader.index.IndexedArticle;

/** Queries with the articles that they are about; the same for the same records and seed. */
final class QuerySet {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’.,-]+");
    private static final Set<String> NAMED = Set.of("person", "organisation", "place");

    /** A phrase that more articles have is a turn of speech. */
    private static final int MOST_WITH_PHRASE = 3;

    /** A name in more of the articles than one of so many tells nothing. */
    private static final int WIDESPREAD = 20;

    private static final int SHORTEST_NAME = 4;

    private final Corpus corpus;
    private final Random random;
    private final int each;

    private QuerySet(Corpus corpus, long seed, int each) {
        this.corpus = corpus;
        this.random = new Random(seed);
        this.each = each;
    }

    /** @param wanted uris */
    record Query(String text, Set<String> wanted) {}

    /** @param each queries of each kind, where the articles give so many */
    static Map<String, List<Query>> of(Corpus corpus, long seed, int each) {
        QuerySet set = new QuerySet(corpus, seed, each);
        Map<String, List<Query>> all = new LinkedHashMap<>();
        all.put("title", set.titles());
        List<Query> names = set.names();
        all.put("name", names);
        all.put("typo", names.stream().map(set::misspelt).toList());
        List<Query> phrases = set.phrases();
        all.put("phrase", phrases);
        all.put("quoted", phrases.stream().map(QuerySet::quoted).toList());
        return all;
    }

    private <T> List<T> some(List<T> of) {
        List<T> mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(each, mixed.size()));
    }

    private static Query quoted(Query phrase) {
        return new Query('"' + phrase.text().replace('"', ' ') + '"', phrase.wanted());
    }

    private List<Query> titles() {
        return some(corpus.stories().entrySet().stream()
                .map(story -> new Query(story.getKey(), story.getValue()))
                .toList());
    }

    /** Names as they are linked or called, and the articles in which that entity stands. */
    private List<Query> names() {
        Map<String, Set<String>> articles = new LinkedHashMap<>();
        for (IndexedArticle article : corpus.articles()) {
            for (Enrichment.Entity entity : article.enrichment().entities()) {
                if (NAMED.contains(entity.type()) && entity.name().length() >= SHORTEST_NAME) {
                    articles.computeIfAbsent(entity.name(), any -> new TreeSet<>())
                            .add(article.uri());
                }
            }
        }
        int most = Math.max(1, corpus.articles().size() / WIDESPREAD);
        return some(articles.entrySet().stream()
                .filter(name -> name.getValue().size() <= most)
                .map(name -> new Query(name.getKey(), name.getValue()))
                .toList());
    }

    /** One letter changed, left out, put in, or two swapped; in every fourth name at its beginning. */
    private Query misspelt(Query name) {
        String text = name.text();
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters.add(i);
            }
        }
        int at = letters.get(random.nextInt(4) == 0 ? 0 : random.nextInt(letters.size()));
        return new Query(changed(text, at), name.wanted());
    }

    private String changed(String text, int at) {
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        char was = text.charAt(at);
        char other = was;
        while (Character.toLowerCase(other) == Character.toLowerCase(was)) {
            other = (char) ('a' + random.nextInt(26));
        }
        char next = after.isEmpty() ? ' ' : after.charAt(0);
        boolean swaps = Character.isLetter(next) && Character.toLowerCase(next) != Character.toLowerCase(was);
        return switch (random.nextInt(swaps ? 4 : 3)) {
            case 0 -> before + other + after;
            case 1 -> before + after;
            case 2 -> before + was + other + after;
            default -> before + next + was + after.substring(1);
        };
    }

    private List<Query> phrases() {
        List<Query> phrases = new ArrayList<>();
        for (int tries = 0; phrases.size() < each && tries < each * 20; tries++) {
            IndexedArticle article =
                    corpus.articles().get(random.nextInt(corpus.articles().size()));
            List<MatchResult> words = WORD.matcher(article.text()).results().toList();
            int length = 3 + random.nextInt(4);
            if (words.size() <= length) {
                continue;
            }
            int first = random.nextInt(words.size() - length);
            int end = words.get(first + length - 1).end();
            String phrase =
                    article.text().substring(words.get(first).start(), end).replaceAll("\\s+", " ");
            Set<String> wanted = corpus.containing(phrase);
            if (!wanted.isEmpty() && wanted.size() <= MOST_WITH_PHRASE) {
                phrases.add(new Query(phrase, wanted));
            }
        }
        return phrases;
    }
}
