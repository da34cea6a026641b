package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.ingest.fetch.FetchOutcome.Body;
import org.dateline.ingest.fetch.FetchOutcome.Kind;
import org.dateline.ingest.fetch.FetchOutcome.Validators;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for what stands at an address. Redirects are followed by hand, each as carefully as the first address:
 * http and https only, no address that is not of the public network unless it is allowed. Bounded in bytes, redirects and
 * time. Whatever a server does is an outcome, not an exception. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MOST_REDIRECTS = 8;
    static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String GIVEN_UP = "the request was given up";

    private final FetchSettings settings;
    private final CheckedNames names;
    private final Clock clock;
    private final HttpClient client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Object, CompletableFuture<?>> onTheirWay = new ConcurrentHashMap<>();

    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, new CheckedNames(Names.ofThePlatform(), settings.allowed(), System::nanoTime));
    }

    Fetcher(FetchSettings settings, Clock clock, CheckedNames names) {
        this.settings = settings;
        this.clock = clock;
        this.names = names;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT);
        URI proxy = settings.proxy();
        this.client = builder.proxy(
                        proxy == null
                                ? HttpClient.Builder.NO_PROXY
                                : ProxySelector.of(new InetSocketAddress(proxy.getHost(), port(proxy))))
                .build();
    }

    private static int port(URI proxy) {
        return proxy.getPort() >= 0 ? proxy.getPort() : "https".equals(proxy.getScheme()) ? 443 : 80;
    }

    /**
     * Fetches what is newer than what is known.
     *
     * @param accept media types that are hoped for, as HTTP has them
     */
    public FetchOutcome fetch(URI address, Validators known, String accept) {
        return new Walk(address, new Asked(known, accept, null)).walked();
    }

    /**
     * Sends a form, as carefully as anything is fetched. It is sent on where a redirect says so (307, 308) and not where one
     * would make it a GET.
     *
     * @param form as {@code application/x-www-form-urlencoded} has it
     * @return {@link Kind#FETCHED} where it was taken (2xx)
     */
    public FetchOutcome post(URI address, String form) {
        return new Walk(address, new Asked(Validators.NONE, "*/*", form)).walked();
    }

    /**
     * What is asked of each address on the way.
     *
     * @param form that is sent, or {@code null} where something is fetched
     */
    private record Asked(
            Validators known, String accept, @Nullable String form) {
        boolean follows(int status) {
            return form == null ? isRedirect(status) : status == 307 || status == 308;
        }

        HttpRequest.Builder to(URI address) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", accept);
            if (form != null) {
                return request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
            }
            request.header("Accept-Encoding", "gzip");
            if (known.etag() != null) {
                request.header("If-None-Match", known.etag());
            }
            if (known.lastModified() != null) {
                request.header("If-Modified-Since", known.lastModified());
            }
            return request;
        }
    }

    /** Gives up what waits and what is on its way. */
    @Override
    public void close() {
        closed.countDown();
        onTheirWay.values().forEach(each -> each.cancel(true));
    }

    /** One fetch, from the address to where its redirects lead. */
    private final class Walk {
        private final Asked what;
        private final long deadline = System.nanoTime() + settings.atMost().toNanos();
        private URI at;
        private @Nullable URI moved;
        private boolean permanentSoFar = true;
        private int requests;

        Walk(URI address, Asked what) {
            this.at = address;
            this.what = what;
        }

        FetchOutcome walked() {
            try {
                while (true) {
                    HttpResponse<byte[]> answer = asked();
                    String location = answer.headers().firstValue("Location").orElse("");
                    if (!what.follows(answer.statusCode()) || location.isBlank()) {
                        return outcome(answer);
                    }
                    follow(answer.statusCode(), WebAddress.redirected(at, location));
                }
            } catch (IllegalArgumentException e) {
                return failed("a redirect leads nowhere: " + e.getMessage());
            } catch (IOException e) {
                return failed(FetchProblem.of(e, at, settings.atMost()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(GIVEN_UP);
            }
        }

        private void follow(int status, URI to) throws IOException {
            if (requests > MOST_REDIRECTS) {
                throw new IOException(
                        "it redirects more than " + MOST_REDIRECTS + " times, now to " + to + ": must lead somewhere");
            }
            boolean safer = !"https".equals(at.getScheme()) || "https".equals(to.getScheme());
            permanentSoFar = permanentSoFar && (status == 301 || status == 308) && safer;
            moved = permanentSoFar ? to : moved;
            at = to;
        }

        private HttpResponse<byte[]> asked() throws IOException, InterruptedException {
            awaitLeave();
            requests++;
            return sent(what.to(at).timeout(left()).header("User-Agent", settings.userAgent()));
        }

        /** The whole answer: what the client calls a timeout ends with the headers. */
        private HttpResponse<byte[]> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
            CompletableFuture<HttpResponse<byte[]>> answer;
            try {
                answer = client.sendAsync(request.build(), any -> new BoundedBody(settings.maxBytes()));
            } catch (IllegalArgumentException e) {
                throw new IOException("a header cannot be sent: " + e.getMessage(), e);
            }
            Object ticket = new Object();
            onTheirWay.put(ticket, answer);
            try {
                if (closed.getCount() == 0) {
                    throw new IOException(GIVEN_UP);
                }
                return answer.get(left().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                throw new HttpTimeoutException("too slow");
            } catch (CancellationException e) {
                throw new IOException(GIVEN_UP, e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(String.valueOf(e.getCause()), e);
            } finally {
                onTheirWay.remove(ticket);
                var unused = answer.cancel(true);
            }
        }

        /** Until it is certain that what was checked is what will be connected to. */
        private void awaitLeave() throws IOException, InterruptedException {
            if (settings.proxy() != null && !AddressBlock.isWrittenAsOne(host())) {
                // The proxy asks its own name server, and has its own rules.
                return;
            }
            for (Duration wait = names.check(host()); !wait.isZero(); wait = names.check(host())) {
                if (closed.await(Math.min(wait.toNanos(), left().toNanos()), TimeUnit.NANOSECONDS)) {
                    throw new IOException(GIVEN_UP);
                }
            }
        }

        private String host() {
            String host = at.getHost();
            return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        }

        private Duration left() throws HttpTimeoutException {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new HttpTimeoutException("too slow");
            }
            return Duration.ofNanos(left);
        }

        private FetchOutcome outcome(HttpResponse<byte[]> answer) throws IOException {
            HttpHeaders headers = answer.headers();
            if (what.form() != null && answer.statusCode() / 100 == 2) {
                return ended(Kind.FETCHED, answer.statusCode(), "", headers, new Body(answer.body()));
            }
            return switch (answer.statusCode()) {
                case 200, 203 ->
                    ended(
                            Kind.FETCHED,
                            answer.statusCode(),
                            "",
                            headers,
                            new Body(ContentCoding.unpacked(
                                    answer.body(),
                                    String.join(",", headers.allValues("Content-Encoding")),
                                    settings.maxBytes())));
                case 304 -> ended(Kind.NOT_MODIFIED, 304, "", headers, Body.EMPTY);
                case 410 -> ended(Kind.GONE, 410, "it answers 410 Gone: it has ended", headers, Body.EMPTY);
                case 429, 503 ->
                    ended(Kind.BUSY, answer.statusCode(), FetchProblem.of(answer.statusCode()), headers, Body.EMPTY);
                default ->
                    ended(Kind.FAILED, answer.statusCode(), FetchProblem.of(answer.statusCode()), headers, Body.EMPTY);
            };
        }

        private FetchOutcome ended(Kind kind, int status, String message, HttpHeaders headers, Body body) {
            return new FetchOutcome(
                    kind,
                    status,
                    message,
                    at,
                    kind == Kind.FETCHED || kind == Kind.NOT_MODIFIED ? moved : null,
                    new Validators(
                            headers.firstValue("ETag").orElse(null),
                            headers.firstValue("Last-Modified").orElse(null)),
                    ServerWishes.freshFor(headers),
                    ServerWishes.retryAt(headers, clock.instant()),
                    headers.firstValue("Content-Type").orElse(null),
                    headers.allValues("Link"),
                    body,
                    requests);
        }

        private FetchOutcome failed(String message) {
            return new FetchOutcome(
                    Kind.FAILED,
                    0,
                    message,
                    at,
                    null,
                    Validators.NONE,
                    null,
                    null,
                    null,
                    List.of(),
                    Body.EMPTY,
                    requests);
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
