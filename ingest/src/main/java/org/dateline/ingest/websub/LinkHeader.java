package org.dateline.ingest.websub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links of {@code Link} headers (RFC 8288), as far as a relation is asked for. Read leniently: what is no link is passed
 * over.
 */
final class LinkHeader {
    private static final int LONGEST = 16 * 1024;
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>((?:[^<,\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*+([^\\s=;,\"]++)\\s*+(?:=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*+)))?");

    private LinkHeader() {}

    /** The targets that have this relation, as they are written, in their order. */
    static List<String> targets(List<String> headers, String relation) {
        List<String> targets = new ArrayList<>();
        for (String header : headers) {
            Matcher link = LINK.matcher(header.length() > LONGEST ? header.substring(0, LONGEST) : header);
            while (link.find()) {
                if (relations(link.group(2)).contains(relation)) {
                    targets.add(link.group(1).strip());
                }
            }
        }
        return targets;
    }

    /** Those of the first {@code rel}: others do not count (RFC 8288, 3.3). */
    private static List<String> relations(String parameters) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
                return value == null
                        ? List.of()
                        : List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+"));
            }
        }
        return List.of();
    }
}
