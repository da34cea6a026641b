package org.dateline.ingest.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mails whose parts nest, whose borders are lost, and whose heads are none. */
final class BadMails {
    private BadMails() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        new TreeMap<>(bodies())
                .forEach((kind, text) -> all.add(BadInput.named(
                        "mail, " + kind,
                        "a.eml",
                        "From: ann@post.example\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n" + text)));
        for (String head : List.of(
                "Date",
                "From",
                "Subject",
                "Message-ID",
                "Content-Language",
                "Content-Type",
                "Content-Transfer-Encoding",
                "Content-Disposition")) {
            for (String value : List.of(
                    "",
                    "=?utf-8?Q?=ED=A0=80?=",
                    "=?no-such?B?////?=",
                    "\u0000\u0001",
                    "x".repeat(90_000),
                    "<<<>>>;;;\"",
                    "(".repeat(5000),
                    "a,".repeat(5000),
                    "=?utf-8?B?" + "QUFB".repeat(10_000) + "?=")) {
                all.add(BadInput.named(
                        "mail, " + head + " is " + value.substring(0, Math.min(15, value.length())),
                        "a.eml",
                        "From: ann@post.example\r\n" + head + ": " + value + "\r\n\r\nThe ferry was late.\r\n"));
            }
        }
        return all;
    }

    private static Map<String, String> bodies() {
        String multipart = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
        return Map.ofEntries(
                Map.entry("no border", "Content-Type: multipart/mixed\r\n\r\nText.\r\n"),
                Map.entry("a border that never comes", multipart + "Text.\r\n"),
                Map.entry(
                        "a border of nothing",
                        "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\nText.\r\n"),
                Map.entry(
                        "a border without end",
                        "Content-Type: multipart/mixed; boundary=\"" + "b".repeat(50_000) + "\"\r\n\r\nText.\r\n"),
                Map.entry("parts without end", multipart + "--b\r\n\r\nx\r\n".repeat(20_000)),
                Map.entry(
                        "parts in parts",
                        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(3000) + "\r\nText."),
                Map.entry("mails in mails", "Content-Type: message/rfc822\r\n\r\n".repeat(3000) + "\r\nText."),
                Map.entry("heads without end", "X-A: b\r\n".repeat(50_000) + "\r\nText."),
                Map.entry("a head without end", "X-A: " + "b".repeat(500_000) + "\r\n\r\nText."),
                Map.entry("folds without end", "X-A: b\r\n" + " c\r\n".repeat(50_000) + "\r\nText."),
                Map.entry("a head without a colon", "this is no head\r\n\r\nText."),
                Map.entry("base64 of nonsense", "Content-Transfer-Encoding: base64\r\n\r\n%%%=A=\u00FF==\r\n"),
                Map.entry("base64 cut", "Content-Transfer-Encoding: base64\r\n\r\nVGhlIGZlcnJ5IHd\r\n"),
                Map.entry(
                        "quoted-printable of nonsense",
                        "Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\r\n=\r\n=1"),
                Map.entry("an encoding of nobody", "Content-Transfer-Encoding: zzz\r\n\r\nText."),
                Map.entry("uuencoded cut", "Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a\r\nM"),
                Map.entry("charset of nobody", "Content-Type: text/plain; charset=\"no such\"\r\n\r\nText."),
                Map.entry("charset that cannot decode", "Content-Type: text/plain; charset=utf-32\r\n\r\nTex"),
                Map.entry(
                        "parameters without end",
                        "Content-Type: text/plain" + "; a=b".repeat(20_000) + "\r\n\r\nText."),
                Map.entry(
                        "parameters in pieces",
                        "Content-Type: text/plain; charset*0*=utf-8''%ZZ; charset*99999999=x\r\n\r\nText."),
                Map.entry("no body", ""),
                Map.entry("a picture alone", "Content-Type: image/png\r\n\r\n\u0089PNG"),
                Map.entry("an attachment alone", "Content-Disposition: attachment; filename=\"../../a\"\r\n\r\nText."),
                Map.entry("hostile markup", "Content-Type: text/html\r\n\r\n" + "<div>".repeat(30_000) + "x"),
                Map.entry("one line", "\r\n" + "x ".repeat(400_000)));
    }
}
