package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the page's files are served. */
class PageTest {
    private static final Pattern IMPORTED = Pattern.compile("from \"\\./([^\"]+)\"|new URL\\(\"\\./([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/page/[^\"]+)\"");

    private final StubReader reader = new StubReader();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void a_view_allows_no_inline_script_no_other_host_and_sets_no_cookie() throws Exception {
        HttpResponse<String> answer = get("/day");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-security-policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .doesNotContain("VERSION", "<style", " style=", " onload=")
                .doesNotContainPattern("<script(?! src| type=\"module\" src)");
    }

    @Test
    void a_file_is_kept_for_ever_under_its_version_and_asked_again_under_another() throws Exception {
        String current = get("/").body().replaceAll("(?s).*/page/([0-9a-f]{12})/app.js.*", "$1");

        assertThat(header(get("/page/" + current + "/app.js"), "cache-control")).contains("immutable");
        assertThat(header(get("/page/000000000000/app.js"), "cache-control")).isEqualTo("no-cache");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        String etag = header(get("/"), "etag");

        HttpResponse<String> again = client.send(
                HttpRequest.newBuilder(URI.create(reader.address("/")))
                        .header("If-None-Match", etag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void only_files_of_the_page_are_served() throws Exception {
        for (String path : List.of(
                "/page/x/Page.class",
                "/page/x/../openapi.yaml",
                "/page/x/%2e%2e/openapi.yaml",
                "/page/x/",
                "/page/x/nothing.js")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void every_file_that_a_file_names_is_there() throws Exception {
        PageFiles files = PageFiles.load();
        List<String> named = files.all().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".js"))
                .flatMap(file ->
                        IMPORTED.matcher(text(file.getValue())).results().map(PageTest::firstGroup))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(files.find(name)).as(name).isPresent());
        assertThat(filesNamedIn(get("/").body()))
                .hasSizeGreaterThan(4)
                .allSatisfy(address ->
                        assertThat(get(address).statusCode()).as(address).isEqualTo(200));
    }

    @Test
    void no_file_of_ours_makes_html_of_text_or_names_another_host() {
        PageFiles.load().all().forEach((name, file) -> {
            if (name.endsWith(".js") && !name.startsWith("vendor/")) {
                assertThat(text(file))
                        .as(name)
                        .doesNotContain(
                                "innerHTML",
                                "dangerouslySetInnerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "eval(",
                                "document.cookie")
                        .doesNotContainPattern("(fetch|import)\\([\"'`]https?:");
            }
        });
    }

    static List<String> filesNamedIn(String page) {
        return NAMED.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String firstGroup(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String text(PageFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(reader.address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }
}
