package org.dateline.reader.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.reader.index.IndexedArticle;

/** Queries with the articles that they are about; the same for the same records. */
final class QuerySet {
    private static final int EACH = 250;
    private static final int MOST_WANTED = 30;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’.,-]+");

    private final Corpus corpus;
    private final Random random = new Random(11);

    private QuerySet(Corpus corpus) {
        this.corpus = corpus;
    }

    /** @param wanted uris */
    record Query(String text, Set<String> wanted) {}

    static Map<String, List<Query>> of(Corpus corpus) {
        QuerySet set = new QuerySet(corpus);
        Map<String, List<Query>> all = new LinkedHashMap<>();
        all.put("title", set.titles());
        List<Query> names = set.names();
        all.put("name", names);
        all.put("typo", names.stream().map(set::misspelt).toList());
        List<Query> phrases = set.phrases();
        all.put("phrase", phrases);
        all.put(
                "quoted",
                phrases.stream()
                        .map(each -> new Query('"' + each.text() + '"', each.wanted()))
                        .toList());
        return all;
    }

    private <T> List<T> some(List<T> of) {
        List<T> mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(EACH, mixed.size()));
    }

    private List<Query> titles() {
        return some(corpus.stories().entrySet().stream()
                .filter(story -> story.getValue().size() > 1 && story.getValue().size() <= MOST_WANTED)
                .map(story -> new Query(story.getKey(), story.getValue()))
                .toList());
    }

    private List<Query> names() {
        return some(corpus.articles().stream()
                        .flatMap(article -> article.enrichment().entities().stream())
                        .filter(entity ->
                                entity.type().equals("person") || entity.type().equals("organisation"))
                        .map(entity -> entity.name())
                        .filter(name -> name.length() > 5)
                        .distinct()
                        .toList())
                .stream()
                .map(name -> new Query(name, corpus.containing(name)))
                .filter(query -> !query.wanted().isEmpty() && query.wanted().size() <= MOST_WANTED)
                .toList();
    }

    /** Another letter in the place of one; in every fourth name of the first. */
    private Query misspelt(Query name) {
        char[] letters = name.text().toCharArray();
        int at = 0;
        while (!Character.isLetter(letters[at]) || (at == 0 && random.nextInt(4) > 0)) {
            at = random.nextInt(letters.length);
        }
        char was = letters[at];
        while (Character.toLowerCase(letters[at]) == Character.toLowerCase(was)) {
            letters[at] = (char) ('a' + random.nextInt(26));
        }
        return new Query(new String(letters), name.wanted());
    }

    private List<Query> phrases() {
        List<Query> phrases = new ArrayList<>();
        while (phrases.size() < EACH) {
            IndexedArticle article =
                    corpus.articles().get(random.nextInt(corpus.articles().size()));
            List<MatchResult> words = WORD.matcher(article.text()).results().toList();
            int length = 3 + random.nextInt(4);
            if (words.size() <= length) {
                continue;
            }
            int first = random.nextInt(words.size() - length);
            String phrase = article.text()
                    .substring(
                            words.get(first).start(),
                            words.get(first + length - 1).end())
                    .replaceAll("[\\s\"“”]+", " ");
            Set<String> wanted = corpus.containing(phrase);
            if (!wanted.isEmpty() && wanted.size() <= 3) {
                phrases.add(new Query(phrase, wanted));
            }
        }
        return phrases;
    }
}
