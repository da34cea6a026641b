package org.dateline.ingest.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables, Markdown, wire stories and plain text that are none. */
final class BadTexts {
    private BadTexts() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        tables().forEach((kind, text) -> all.add(BadInput.named("csv, " + kind, "a.csv", text)));
        markdown().forEach((kind, text) -> all.add(BadInput.named("markdown, " + kind, "a.md", text)));
        wires().forEach((kind, text) -> all.add(BadInput.named("wire, " + kind, "a.iptc", text)));
        plain().forEach((kind, text) -> all.add(BadInput.named("text, " + kind, "a.txt", text)));
        return all;
    }

    private static Map<String, String> tables() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("an open quote", "title,text\nA,\"" + "x\n".repeat(100_000)),
                Map.entry("quotes alone", "title,text\n" + "\"".repeat(99_999) + "\n"),
                Map.entry("quotes in the middle", "title,text\nA\"B\"C,x\"y\n"),
                Map.entry("too many fields", "title,text\n" + "a,".repeat(50_000) + "\n"),
                Map.entry("too many columns", "c,".repeat(50_000) + "text\n" + "a,".repeat(50_000) + "x\n"),
                Map.entry("the same column twice", "text,text,text\nA,B,C\n"),
                Map.entry("no header", "1,2,3\n4,5,6\n"),
                Map.entry("a header alone", "title,text\n"),
                Map.entry("a header of nothing", ",,,\na,b,c,d\n"),
                Map.entry("commas alone", ",".repeat(100_000)),
                Map.entry("breaks alone", "title,text" + "\r".repeat(50_000)),
                Map.entry("zeros", "title,text\n\u0000,\u0000\n"),
                Map.entry("dates of nonsense", "text,date\nx,99999999999999999999\ny,-1\nz,31/31/31\n"),
                Map.entry("a formula", "title,text\n=cmd|'/c calc'!A1,@SUM(1)\n")));
    }

    private static Map<String, String> markdown() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("quotes in quotes", ">".repeat(100_000) + " x"),
                Map.entry("lists in lists", "- ".repeat(50_000) + "x"),
                Map.entry("brackets", "[".repeat(100_000)),
                Map.entry("brackets and links", "[a](".repeat(50_000)),
                Map.entry("pictures in links", "![a]([b](![c](".repeat(20_000)),
                Map.entry("open comments", "<!-- x".repeat(50_000)),
                Map.entry("a heading of blanks", "# x" + " ".repeat(200_000) + "y"),
                Map.entry("a heading of marks", "# x" + " #".repeat(100_000) + "y"),
                Map.entry("a rule of blanks", "- ".repeat(100_000) + "x"),
                Map.entry("open addresses", "<http:".repeat(50_000)),
                Map.entry("stars", "*".repeat(100_000) + "x"),
                Map.entry("stars and words", "**a *b ".repeat(30_000)),
                Map.entry("ticks", "`".repeat(99_999)),
                Map.entry("ticks of many lengths", "` `` ``` ```` ".repeat(10_000)),
                Map.entry("headings", "#".repeat(100_000) + " x"),
                Map.entry("an open front", "---\ntitle: x\n" + "a: b\n".repeat(50_000)),
                Map.entry("a front of nonsense", "---\n: : :\n- [}\n\t&a *a\n---\nx"),
                Map.entry("markup in it", "<div>".repeat(30_000) + "x"),
                Map.entry("an open fence", "```\n" + "x\n".repeat(50_000)),
                Map.entry("backslashes", "\\".repeat(100_001)),
                Map.entry("rows of tables", "|a".repeat(50_000) + "\n" + "|-".repeat(50_000))));
    }

    private static Map<String, String> wires() {
        return new TreeMap<>(Map.of(
                "a start alone",
                "\u0001",
                "starts alone",
                "\u0001".repeat(100_000),
                "no text",
                "\u0001abc0123\r\n\u0002\u0003",
                "no end",
                "\u0001abc0123\r\n\u0002" + "The ferry was late.\r\n".repeat(10_000),
                "a head without end",
                "\u0001" + "x".repeat(500_000),
                "marks in the wrong order",
                "\u0004\u0003\u0002\u0001x",
                "marks alone",
                "\u0001\u0002\u0003\u0004".repeat(50_000),
                "carets",
                "\u0001a\r\n^" + "^<".repeat(50_000) + "\u0002x\u0003"));
    }

    private static Map<String, String> plain() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("digits", "9".repeat(500_000)),
                Map.entry("a date without end", "March " + "2, ".repeat(50_000) + "2026\nx"),
                Map.entry("dates", "March 2, 2026\n".repeat(50_000)),
                Map.entry("bylines", "By Ann Ek\n".repeat(50_000)),
                Map.entry("commas in a byline", "By " + "Ann, ".repeat(50_000) + "\n\nx"),
                Map.entry("breaks", "\n".repeat(500_000)),
                Map.entry("returns", "a\r".repeat(200_000)),
                Map.entry("blanks", " ".repeat(900_000)),
                Map.entry("blanks and a dot", "x" + " ".repeat(400_000) + "."),
                Map.entry("tabs", "\t".repeat(500_000) + "x"),
                Map.entry("zeros", "\u0000".repeat(500_000)),
                Map.entry("line separators", "a\u2028\u2029\u0085".repeat(50_000)),
                Map.entry("marks of direction", "\u202E\u2066\u200F".repeat(50_000)),
                Map.entry("one word", "w".repeat(900_000)),
                Map.entry("too much", "The ferry was late. ".repeat(60_000)),
                Map.entry("capitals", "NORDHOLM (AP) -- ".repeat(30_000)),
                Map.entry("marks that combine", "e" + "\u0301".repeat(300_000))));
    }
}
