package org.dateline.onebox;

import org.dateline.onebox.console.Style;

/** What {@code dateline} alone prints. */
final class FirstScreen {
    private FirstScreen() {}

    static String text(Style style) {
        return """
                %s  articles in, one JSON record per article out.

                  seeds/ inbox/ HTTP ──► ingest ──► [news.articles] ──► enrich ──► [news.enriched] ──► sink ──► out/

                %s
                  dateline run                       start it all, with a Kafka broker of its own; Ctrl-C stops it
                  dateline run --until-idle          the same, and end when all that was fed in is written
                  dateline enrich story.txt          one article's record, without Kafka

                %s
                  cp story.txt inbox/                a file in the watched folder
                  dateline send story.txt wire.ndjson    files over HTTP, with a line for each refusal
                  dateline feeds add ADDRESS         a feed, polled from now on

                %s
                  dateline tail                      follow the enriched topic, a line an article
                  dateline search ferry strike       find articles: words, "a phrase", -not; wrong letters are forgiven
                  dateline status                    what went in, what came out, what is on its way
                  dateline trace ID-OR-URI           every step of one article, and what it waits for
                  dateline retract ID-OR-URI         take an article back: its record and its file
                  dateline reenrich --dry-run        what a new version would change in what is there
                  dateline rejected list             what could not be handled, and why
                  dateline verify                    files against manifest against topic
                  dateline doctor                    what is wrong with my set-up

                dateline COMMAND --help explains a command with examples.
                """.formatted(
                style.bold("Dateline"), style.bold("Start"), style.bold("Feed it"), style.bold("Look after it"));
    }
}
