package org.dateline.onebox.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --since} and {@code --until}: a moment, a day (its first moment, UTC), or how long ago. */
public final class Moment implements ITypeConverter<Instant> {
    /** For descriptions. */
    public static final String FORMS = "2019-11-04T10:00:00Z, 2019-11-04 (UTC), or how long ago: 90s, 10m, 2h, 7d";

    private static final Pattern AGO = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    @Override
    public Instant convert(String value) {
        Matcher ago = AGO.matcher(value);
        if (ago.matches()) {
            Duration unit = UNITS.getOrDefault(ago.group(2), Duration.ZERO);
            return Instant.now().minus(unit.multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            return value.length() <= 10
                    ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("must be " + FORMS + ", but was '" + value + "'");
        }
    }
}
