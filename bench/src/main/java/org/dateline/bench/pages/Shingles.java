package org.dateline.bench.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much two texts have in common, by runs of four words, as Scrapinghub's article-extraction-benchmark counts it.
 *
 * @param common runs in both
 * @param surplus runs in the found text alone
 * @param missing runs in the expected text alone
 */
record Shingles(double common, double surplus, double missing) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LENGTH = 4;

    static Shingles compare(String expected, String found) {
        Map<String, Integer> want = count(expected);
        Map<String, Integer> have = count(found);
        double common = 0;
        for (Map.Entry<String, Integer> one : want.entrySet()) {
            common += Math.min(one.getValue(), have.getOrDefault(one.getKey(), 0));
        }
        return new Shingles(common, sum(have) - common, sum(want) - common);
    }

    /** Whether it says anything of precision: a page of which nothing was found does not. */
    boolean found() {
        return common + surplus > 0;
    }

    /** Whether it says anything of recall. */
    boolean expected() {
        return common + missing > 0;
    }

    double precision() {
        return share(surplus);
    }

    double recall() {
        return share(missing);
    }

    private double share(double wrong) {
        return surplus + missing == 0 ? 1 : common + wrong == 0 ? 0 : common / (common + wrong);
    }

    /** How far it is from a perfect one, 0 to 2. */
    double loss() {
        return 2 - precision() - recall();
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> count(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> counts = new HashMap<>();
        if (!words.isEmpty() && words.size() < LENGTH) {
            counts.put(String.join(" ", words), 1);
        }
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + LENGTH)), 1, Integer::sum);
        }
        return counts;
    }
}
