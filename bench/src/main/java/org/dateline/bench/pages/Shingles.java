package org.dateline.bench.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much two texts have in common, by runs of four words, as Scrapinghub's article-extraction-benchmark counts it: the
 * three shares of a page add up to 1, so that long pages weigh no more than short ones.
 *
 * @param common share in both
 * @param surplus share in the found text alone
 * @param missing share in the expected text alone
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
        double surplus = sum(have) - common;
        double missing = sum(want) - common;
        double all = common + surplus + missing;
        return all == 0 ? new Shingles(0, 0, 0) : new Shingles(common / all, surplus / all, missing / all);
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
