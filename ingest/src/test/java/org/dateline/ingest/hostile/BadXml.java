package org.dateline.ingest.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** XML that grows, nests or never ends, under each root that is known and one that is not. */
final class BadXml {
    private static final Map<String, String> ROOTS = new TreeMap<>(Map.of(
            "rss", "<rss version=\"2.0\"><channel><item>",
            "atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>",
            "g2", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\"><contentSet><inlineXML>",
            "nitf", "<nitf><body><body.content>",
            "newsml1", "<NewsML><NewsItem><NewsComponent>",
            "any", "<anything>"));

    private static final int MANY = 50_000;

    private BadXml() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        ROOTS.forEach((name, root) -> bad(name, "<?xml version=\"1.0\"?>", root, all));
        entities().forEach((kind, text) -> all.add(BadInput.named("xml, " + kind, "a.xml", text)));
        return all;
    }

    private static void bad(String name, String declaration, String root, List<BadInput> to) {
        Map<String, String> bodies = Map.ofEntries(
                Map.entry("deep", "<a>".repeat(MANY)),
                Map.entry("deep and closed", "<a>".repeat(MANY) + "</a>".repeat(MANY)),
                Map.entry("deep in paragraphs", "<p><em>".repeat(MANY) + "text"),
                Map.entry("wide", "<p>x</p>".repeat(MANY)),
                Map.entry("attributes", "<p " + numbered("a%d=\"1\" ") + ">x</p>"),
                Map.entry("namespaces", "<p " + numbered("xmlns:n%d=\"urn:%<d\" ") + ">x</p>"),
                Map.entry("one attribute twice", "<p a=\"1\" a=\"2\">x</p>"),
                Map.entry("a long name", "<" + "n".repeat(500_000) + ">x"),
                Map.entry("a long value", "<p a=\"" + "v".repeat(500_000) + "\">x</p>"),
                Map.entry("open data", "<p><![CDATA[x".repeat(1000)),
                Map.entry("open comments", "<!-- x".repeat(MANY)),
                Map.entry("open instructions", "<?x y".repeat(MANY)),
                Map.entry("open tags", "<".repeat(MANY)),
                Map.entry("ampersands", "<p>" + "&".repeat(MANY) + "</p>"),
                Map.entry(
                        "references to nothing",
                        "<p>" + "&no;&#xD800;&#99999999999;&#x110000;&#0;".repeat(1000) + "</p>"),
                Map.entry("closed too often", "</p></b></i>".repeat(MANY)),
                Map.entry("prefixes of nothing", "<a:b:c::d x:y:z=\"1\">x</a:b:c::d>"),
                Map.entry("no name", "<p>< >x</ ></p>"));
        new TreeMap<>(bodies)
                .forEach((kind, body) ->
                        to.add(BadInput.named("xml of " + name + ", " + kind, "a.xml", declaration + root + body)));
    }

    private static String numbered(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(String.format(Locale.ROOT, pattern, i));
        }
        return text.toString();
    }

    private static Map<String, String> entities() {
        Map<String, String> all = new TreeMap<>();
        StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        for (String root : List.of("rss", "nitf", "newsItem", "NewsML", "html")) {
            all.put(root + ", laughs", doctype(root, laughs.toString(), "&a29;"));
            all.put(
                    root + ", a blow-up",
                    doctype(root, "<!ENTITY b \"" + "b".repeat(50_000) + "\">", "&b;".repeat(20_000)));
            all.put(root + ", itself", doctype(root, "<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">", "&a;"));
            all.put(root + ", a file", doctype(root, "<!ENTITY f SYSTEM \"file:///etc/passwd\">", "&f;"));
            all.put(root + ", an address", doctype(root, "<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;", "x"));
            all.put(root + ", an open subset", "<!DOCTYPE " + root + " [ <!ENTITY a \"b");
        }
        all.put("a version of the future", "<?xml version=\"9.9\" encoding=\"utf-99\"?><nitf><body>x</body></nitf>");
        all.put("a declaration twice", "<?xml version=\"1.0\"?>".repeat(500) + GoodInputs.NEWSML);
        all.put("two roots", GoodInputs.NEWSML + GoodInputs.NEWSML.substring(38));
        return all;
    }

    private static String doctype(String root, String subset, String text) {
        return "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [" + subset + "]><" + root + "><channel><item><title>"
                + text + "</title></item></channel><body>" + text + "</body></" + root + ">";
    }
}
