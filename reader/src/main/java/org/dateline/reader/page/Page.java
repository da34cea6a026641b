package org.dateline.reader.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Set;

/**
 * Serves the page. Its files hold no article and need no key: the page asks the API, and shows it the key where one is
 * asked for. Thread-safe.
 *
 * <p>A file's address holds the version of all files, so that a browser keeps it for ever and a new version is fetched
 * whole, never half.
 */
public final class Page {
    /** The addresses that the page itself tells apart, in {@code app.js}. */
    private static final Set<String> VIEWS = Set.of("/", "/read", "/day", "/desk");

    private static final String FILES = "/page/";

    /**
     * Only what this server has may run, be shown or be asked; text from an article that becomes HTML by a mistake of
     * ours is refused by the browser before it does anything.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    private final PageFiles files;
    private final PageFile index;
    private final PageFile nowhere;

    private Page(PageFiles files) {
        this.files = files;
        this.index = required(files, "index.html");
        this.nowhere = required(files, "nowhere.html");
    }

    private static PageFile required(PageFiles files, String name) {
        return files.find(name)
                .orElseThrow(() -> new IllegalStateException(name + " is not in this jar"))
                .ofVersion(files.version());
    }

    /** Reads the files. */
    public static Page load() {
        return new Page(PageFiles.load());
    }

    /** Whether a path is the page's, and not the API's. */
    public static boolean owns(String path) {
        return VIEWS.contains(path) || path.startsWith(FILES);
    }

    /** Adds the page's addresses to a server's. */
    public void addTo(RoutesConfig routes) {
        for (String view : VIEWS) {
            routes.get(view, context -> answer(context, index, "no-cache"));
        }
        routes.get(FILES + "{version}/<name>", this::file);
    }

    /**
     * Answers an address that has nothing for a browser with a page that says so and leads to the wire. Status and other
     * headers are the caller's.
     */
    public void answerNowhere(Context context) {
        protect(context);
        context.contentType(nowhere.type()).result(nowhere.content());
    }

    private void file(Context context) {
        PageFile file = files.find(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
        // A tab that was opened before an update asks for its own version: it gets what there is, and must not keep it.
        boolean current = files.version().equals(context.pathParam("version"));
        answer(context, file, current ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static void answer(Context context, PageFile file, String caching) {
        protect(context);
        context.header("Cache-Control", caching).header("ETag", file.etag());
        if (file.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(file.type()).result(file.content());
        }
    }

    private static void protect(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
