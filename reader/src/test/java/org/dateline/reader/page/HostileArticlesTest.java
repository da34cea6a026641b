package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Articles are written by strangers: whatever stands in one is shown as text, and does nothing. */
class HostileArticlesTest extends BrowsedPage {
    private static final String ACT = "alert(1)";
    private static final String FAR = "http://evil.example/";

    /** Each is put into every field that a page shows. */
    private static List<String> payloads() {
        Stream<String> elements = Stream.of(
                        "<script>%s</script>",
                        "<script src=%sx.js></script>",
                        "<img src=x onerror=%s>",
                        "<img src=%sa.png>",
                        "<svg onload=%s>",
                        "<svg><script>%s</script></svg>",
                        "<svg><animate onbegin=%s attributeName=x dur=1s>",
                        "<body onload=%s>",
                        "<iframe src=javascript:%s>",
                        "<iframe srcdoc='<script>%s</script>'>",
                        "<iframe src=%s>",
                        "<object data=%s>",
                        "<embed src=%s>",
                        "<link rel=stylesheet href=%s>",
                        "<link rel=prefetch href=%s>",
                        "<style>@import '%s'</style>",
                        "<style>*{background:url(%s)}</style>",
                        "<meta http-equiv=refresh content='0;url=%s'>",
                        "<base href=%s>",
                        "<form action=%s><button autofocus onfocus=alert(1)>",
                        "<input autofocus onfocus=%s>",
                        "<details open ontoggle=%s>",
                        "<video src=x onerror=%s>",
                        "<audio src=%s autoplay>",
                        "<video poster=%s>",
                        "<marquee onstart=%s>",
                        "<math><mtext></mtext><script>%s</script></math>",
                        "<template><script>%s</script></template>",
                        "<noscript><p title=\"</noscript><img src=x onerror=%s>\">",
                        "<a href=javascript:%s autofocus>x</a>",
                        "<a href='data:text/html,<script>%s</script>'>x</a>",
                        "<div style=\"background:url('%s')\">",
                        "<table background=%s>",
                        "<xss onpointerenter=%s style=display:block>",
                        "<select autofocus onfocus=%s>",
                        "<textarea autofocus onfocus=%s>")
                .map(payload -> payload.replace(
                        "%s",
                        payload.matches(".*(src|href|url|action|data|poster|background|@import)[=(' ].*")
                                        && !payload.contains("javascript")
                                        && !payload.contains("srcdoc")
                                        && !payload.contains("data:text")
                                        && !payload.contains("src=x")
                                ? FAR
                                : ACT));
        Stream<String> breakouts = Stream.of(
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</title><script>alert(1)</script>",
                "</textarea><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "--><script>alert(1)</script>",
                "]]><script>alert(1)</script>",
                "`-alert(1)-`",
                "${alert(1)}",
                "{{constructor.constructor('alert(1)')()}}",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:alert(1)",
                "//evil.example/x",
                "\\\\evil.example\\x",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<\u0130mg src=x onerror=alert(1)>",
                "\u202e<script>alert(1)</script>",
                "__proto__",
                "constructor");
        return Stream.concat(elements, breakouts).toList();
    }

    private static InventedArticle of(String payload) {
        String text = "Before " + payload + " after.\nSaid: " + payload;
        return new InventedArticle(payload + " #" + payload.hashCode(), payload, text)
                .by(payload)
                .entity("person", payload, payload)
                .entity("organisation", "o" + payload, "http://www.wikidata.org/entity/Q1" + payload)
                .entity(payload, "t" + payload, "https://" + payload)
                .place(payload, payload, 10, 10)
                .quote(payload, 1)
                .time(payload, payload)
                .topic(payload, payload, payload + payload)
                .keyword(payload)
                .annotator(payload, payload);
    }

    @Test
    void sixty_hostile_texts_in_every_field_open_no_dialog_and_ask_nothing_of_another_host() {
        List<InventedArticle> hostile =
                payloads().stream().map(HostileArticlesTest::of).toList();
        assertThat(hostile).hasSize(60);
        hostile.forEach(reader::has);

        // A dialog makes every further step of the driver fail with an unhandled alert.
        chromium.open(reader.address("/"));
        chromium.untilThere(".more");
        chromium.click(".more");
        chromium.until(() -> assertThat(chromium.all(".item h2")).hasSize(60));
        chromium.open(reader.address("/day"));
        chromium.untilThere(".map .dot");
        for (InventedArticle article : hostile) {
            chromium.open(reader.address("/read?id=" + article.id()));
            chromium.untilThere(".provenance summary");
            chromium.js("""
                    for (const summary of document.querySelectorAll("summary")) summary.click();
                    for (const mark of document.querySelectorAll(".mark, .quote-flag")) mark.click();
                    return 1;
                    """);
            chromium.untilThere(".card");
            String title = article.toRecord().at("/enrichment/headline/value").asText();
            assertThat(chromium.js("return document.querySelector('.headline').textContent"))
                    .as("the headline, as it was written")
                    .isEqualTo(title);
            assertThat(
                            chromium.js(
                                    "return [...document.querySelectorAll('#page a')].map((a) => new URL(a.getAttribute('href'), location).href).filter((href) => !/^https?:/.test(href))"))
                    .as("links that are none to the web, of " + title)
                    .isEqualTo(List.of());
        }
        assertThat(chromium.all("script"))
                .as("scripts, of which the page has three")
                .hasSize(3);
        assertThat(chromium.asked())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith(reader.address("/")));
        assertThat(chromium.errors()).isEmpty();
    }
}
