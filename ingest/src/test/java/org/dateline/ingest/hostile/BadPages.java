package org.dateline.ingest.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;

/** Pages that make a browser's rules of repair work without end. */
final class BadPages {
    private static final int MANY = 30_000;

    private BadPages() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        for (String tag : List.of(
                "div",
                "p",
                "b",
                "a",
                "font",
                "table",
                "table><tr><td",
                "ul><li",
                "select",
                "svg",
                "math",
                "template",
                "button",
                "form",
                "h1",
                "blockquote",
                "span",
                "dl><dt",
                "noscript",
                "frameset",
                "article")) {
            all.add(page("nested " + tag, ("<" + tag + ">").repeat(MANY) + "text"));
        }
        new TreeMap<>(bodies()).forEach((kind, body) -> all.add(page(kind, body)));
        for (String json : List.of(
                "[".repeat(100_000),
                "{\"@graph\":".repeat(50_000),
                "{\"headline\":" + "9".repeat(100_000) + "}",
                "{\"datePublished\":\"" + "1".repeat(100_000) + "\"}",
                "{\"author\":{\"author\":".repeat(20_000),
                "\\ud800",
                "null",
                "{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\",\"articleBody\":\"\\udfff x\"}")) {
            all.add(page(
                    "data " + json.substring(0, Math.min(20, json.length())),
                    "<script type=\"application/ld+json\">" + json + "</script><p>Text.</p>"));
        }
        all.add(new BadInput(
                "page, an address without end",
                GoodInputs.of(Format.HTML),
                Described.named("a.html").withAddress("https://post.example/" + "a/../".repeat(50_000))));
        return all;
    }

    private static BadInput page(String kind, String body) {
        return BadInput.named("page, " + kind, "a.html", "<!DOCTYPE html><html><body>" + body);
    }

    private static Map<String, String> bodies() {
        return Map.ofEntries(
                Map.entry("formatting that overlaps", "<b><i><u><p></b></i></u>".repeat(5000)),
                Map.entry("formatting across tables", "<a><table><b><tr></a>".repeat(3000)),
                Map.entry("open scripts", "<script>".repeat(MANY)),
                Map.entry("open styles", "<style>".repeat(MANY)),
                Map.entry("open comments", "<!--".repeat(MANY)),
                Map.entry("comments in dashes", "<!--" + "-".repeat(500_000)),
                Map.entry("open titles", "<title>".repeat(MANY)),
                Map.entry("open text areas", "<textarea>".repeat(MANY)),
                Map.entry("brackets", "<".repeat(500_000)),
                Map.entry("ampersands", "&".repeat(500_000)),
                Map.entry("ampersands with letters", "&notit&amp&#x".repeat(50_000)),
                Map.entry("attributes", "<p " + "a b c d=e ".repeat(20_000) + ">x"),
                Map.entry("different attributes", "<p " + different() + ">x"),
                Map.entry("an attribute without end", "<p class=\"" + "x ".repeat(200_000)),
                Map.entry("classes", "<p class=\"article-body content main story\">x</p>".repeat(5000)),
                Map.entry("links", "<a href=\"https://post.example/?a=b#c\">x</a>".repeat(10_000)),
                Map.entry("links of nonsense", "<a href=\"ht!tp://[:]/\\..//%%%\">x</a>".repeat(5000)),
                Map.entry(
                        "a base of nonsense", "<base href=\"::://\\[\"><a href=\"x\">y</a><p>Text of some length.</p>"),
                Map.entry(
                        "dates of nonsense",
                        "<time datetime=\"99999999999999-99-99T99:99:99+99:99\">31/31/99999</time><p>Text.</p>"
                                .repeat(1000)),
                Map.entry("dates without end", "<time datetime=\"" + "2026-".repeat(40_000) + "\">x</time>"),
                Map.entry(
                        "meta without end",
                        "<meta property=\"article:published_time\" content=\"" + "1".repeat(200_000)
                                + "\"><p>Text.</p>"),
                Map.entry("metas", "<meta name=\"author\" content=\"Ann Ek\">".repeat(MANY)),
                Map.entry("headings", "<h1>Ferry late</h1>".repeat(MANY)),
                Map.entry("paragraphs", "<p>The ferry to Nordholm was late, it was said on Monday.</p>".repeat(10_000)),
                Map.entry("breaks", "<br>".repeat(100_000)),
                Map.entry("one word", "<p>" + "w".repeat(800_000)),
                Map.entry("one line of blanks", "<p>x" + " ".repeat(800_000) + "y"),
                Map.entry("commas", "<p>" + ",".repeat(500_000) + "</p>"),
                Map.entry("zeros", "<p>" + "\u0000".repeat(100_000) + "</p>"),
                Map.entry("marks that combine", "<p>e" + "\u0301".repeat(300_000) + "</p>"),
                Map.entry("marks of direction", "<p>" + "\u202E\u2066".repeat(100_000) + "</p>"));
    }

    private static String different() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append('a').append(i).append("=1 ");
        }
        return text.toString();
    }
}
