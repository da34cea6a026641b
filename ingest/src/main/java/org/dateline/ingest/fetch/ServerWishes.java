package org.dateline.ingest.fetch;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a server wants to be asked again, by its headers (RFC 9110, 10.2.3 and RFC 9111, 5.2.2). */
final class ServerWishes {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private ServerWishes() {}

    static @Nullable Instant retryAt(HttpHeaders headers, Instant now) {
        String said = headers.firstValue("Retry-After").orElse("").strip();
        if (SECONDS.matcher(said).matches()) {
            return now.plusSeconds(Long.parseLong(said));
        }
        try {
            return said.isEmpty()
                    ? null
                    : ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is left of {@code max-age} behind {@code Age}; nothing where nothing is to be kept. */
    static @Nullable Duration freshFor(HttpHeaders headers) {
        String control = String.join(",", headers.allValues("Cache-Control")).toLowerCase(Locale.ROOT);
        Matcher age = MAX_AGE.matcher(control);
        if (control.contains("no-cache") || control.contains("no-store") || !age.find()) {
            return null;
        }
        String passed = headers.firstValue("Age").orElse("0").strip();
        long left = Long.parseLong(age.group(1)) - (SECONDS.matcher(passed).matches() ? Long.parseLong(passed) : 0);
        return left <= 0 ? null : Duration.ofSeconds(left);
    }
}
