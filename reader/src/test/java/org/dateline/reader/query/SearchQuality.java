package org.dateline.reader.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.regex.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.messages.*;
import org.dateline.reader.index.*;

public final class SearchQuality {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        boolean hideTitles = args.length > 1 && args[1].equals("hide");
        List<IndexedArticle> all = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        Map<String, List<Integer>> stories = new LinkedHashMap<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line; (line = in.readLine()) != null; ) {
                ObjectNode node = (ObjectNode) MessageJson.readTree(line.getBytes("UTF-8"));
                IndexedArticle a = IndexedArticle.read(line.getBytes("UTF-8"));
                boolean derived = a.enrichment().headline() == null || a.enrichment().headline().derived();
                if (!derived) {
                    stories.computeIfAbsent(a.enrichment().headline().value(), k -> new ArrayList<>()).add(all.size());
                    if (hideTitles && a.uri().contains("wp-current")) {
                        node.remove("headlines");
                        ((ObjectNode) node.get("enrichment")).remove("headline");
                        node.put("title", " ");
                    }
                }
                byte[] b = node.toString().getBytes("UTF-8");
                all.add(IndexedArticle.read(b));
                bytes.add(b);
            }
        }
        ArticleIndex index = ArticleIndex.temporary(new ByteBuffersDirectory());
        index.follow("t", List.of(0L));
        List<TopicRecord> records = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) records.add(new TopicRecord(0, i, all.get(i).uri(), bytes.get(i)));
        long t = System.nanoTime();
        index.apply(records, Positions.start("t", 1).with(0, all.size()));
        index.refresh();
        System.err.println("indexed " + all.size() + " in " + (System.nanoTime() - t) / 1000000 + " ms");
        Random rng = new Random(11);
        List<Map.Entry<String, Set<Integer>>> titles = new ArrayList<>(), names = new ArrayList<>(), typos = new ArrayList<>(), phrases = new ArrayList<>();
        for (var s : stories.entrySet())
            if (s.getValue().size() >= 2 && s.getValue().size() <= 12 || rng.nextInt(8) == 0)
                titles.add(Map.entry(s.getKey(), new HashSet<>(s.getValue())));
        Collections.shuffle(titles, rng);
        List<String> folded = new ArrayList<>();
        for (var a : all) folded.add(" " + Folded.name(a.headline() + " " + a.text()) + " ");
        Map<String, Integer> nm = new LinkedHashMap<>();
        for (var a : all) for (var e : a.enrichment().entities())
            if ((e.type().equals("person") || e.type().equals("organisation")) && e.name().length() > 5) nm.merge(e.name(), 1, Integer::sum);
        List<String> nl = new ArrayList<>(nm.keySet());
        Collections.shuffle(nl, rng);
        for (String n : nl.subList(0, 400)) {
            String f = " " + Folded.name(n) + " ";
            Set<Integer> rel = new HashSet<>();
            for (int i = 0; i < folded.size(); i++) if (folded.get(i).contains(f)) rel.add(i);
            if (rel.isEmpty() || rel.size() > 30) continue;
            names.add(Map.entry(n, rel));
            char[] c = n.toCharArray();
            int at;
            do at = rng.nextInt(4) == 0 ? 0 : rng.nextInt(c.length); while (!Character.isLetter(c[at]));
            char was = c[at];
            do c[at] = (char) ('a' + rng.nextInt(26)); while (Character.toLowerCase(was) == c[at]);
            if (Character.isUpperCase(was)) c[at] = Character.toUpperCase(c[at]);
            typos.add(Map.entry(new String(c), rel));
        }
        Pattern w = Pattern.compile("[\\p{L}\\p{N}'’.,-]+");
        while (phrases.size() < 300) {
            int i = rng.nextInt(all.size());
            String text = all.get(i).text();
            List<int[]> spans = new ArrayList<>();
            for (Matcher m = w.matcher(text); m.find(); ) spans.add(new int[] {m.start(), m.end()});
            int len = 3 + rng.nextInt(4);
            if (spans.size() < len + 2) continue;
            int k = rng.nextInt(spans.size() - len);
            String ph = text.substring(spans.get(k)[0], spans.get(k + len - 1)[1]).replaceAll("\\s+", " ");
            if (ph.contains("\"") || Folded.name(ph).length() < 12) continue;
            String f = " " + Folded.name(ph) + " ";
            Set<Integer> rel = new HashSet<>();
            for (int j = 0; j < folded.size(); j++) if (folded.get(j).contains(f)) rel.add(j);
            if (rel.isEmpty() || rel.size() > 3) continue;
            phrases.add(Map.entry(ph, rel));
        }
        titles = titles.subList(0, Math.min(400, titles.size()));
        String show = System.getProperty("show", "");
        String sets = System.getProperty("sets", "");
        for (String set : sets.split(";")) {
            System.out.println("== " + set);
            for (String kv : set.split(",")) { if (kv.isEmpty()) continue; var f = Ranking.class.getDeclaredField(kv.split("=")[0]); f.setAccessible(true); if (f.getType() == int.class) f.setInt(null, Integer.parseInt(kv.split("=")[1])); else f.setFloat(null, Float.parseFloat(kv.split("=")[1])); }
        run("title ", index, titles, show);
        run("name  ", index, names, show);
        run("typo  ", index, typos, show);
        run("phrase", index, phrases, show);
        if (System.getProperty("quoted") != null) run("quoted", index, phrases.stream().map(e -> Map.entry("\"" + e.getKey() + "\"", e.getValue())).toList(), show);
        }
    }

    static void run(String what, ArticleIndex index, List<Map.Entry<String, Set<Integer>>> queries, String show) throws IOException {
        double ndcg = 0, mrr = 0;
        long t = System.nanoTime(), worst = 0;
        try (Snapshot s = index.snapshot()) {
            for (var q : queries) {
                long b = System.nanoTime();
                List<Integer> hits = hits(s.searcher(), q.getKey());
                worst = Math.max(worst, System.nanoTime() - b);
                double dcg = 0, ideal = 0, rr = 0;
                for (int i = 0; i < 10; i++) {
                    double g = 1 / (Math.log(i + 2) / Math.log(2));
                    if (i < q.getValue().size()) ideal += g;
                    if (i < hits.size() && q.getValue().contains(hits.get(i))) { dcg += g; if (rr == 0) rr = 1.0 / (i + 1); }
                }
                ndcg += dcg / ideal; mrr += rr;
                if (show.equals(what.strip()) && dcg / ideal < 0.7) System.out.println("  " + q.getKey() + "  " + dcg / ideal + " rel " + q.getValue() + " hits " + hits);
            }
        }
        System.out.printf("%s n=%d nDCG@10 %.3f MRR %.3f  mean %.1f ms worst %d ms%n", what, queries.size(), ndcg / queries.size(), mrr / queries.size(), (System.nanoTime() - t) / 1e6 / queries.size(), worst / 1000000);
    }

    static List<Integer> hits(IndexSearcher s, String q) throws IOException {
        Plan plan = Plan.of(QueryText.parse(q), s);
        TopDocs top = s.search(plan.query(), 10);
        if (top.totalHits.value < 10 && plan.wider().isPresent()) top = s.search(plan.wider().get().query(), 10);
        List<Integer> out = new ArrayList<>();
        for (ScoreDoc d : top.scoreDocs) {
            var leaves = s.getIndexReader().leaves();
            var leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(d.doc, leaves));
            var dv = leaf.reader().getNumericDocValues(Fields.PLACE);
            dv.advanceExact(d.doc - leaf.docBase);
            out.add((int) TopicPlace.offset(dv.longValue()));
        }
        return out;
    }
}
