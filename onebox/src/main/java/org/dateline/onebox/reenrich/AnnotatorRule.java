package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Records that one annotator made, by its version: {@code entity=2+7f3c} by that one, {@code entity<2+7f3c} by any before
 * it, {@code entity} by whichever. A version is a number, a plus and a digest; digests have no order, so that "before" is
 * a smaller number, or the same number and another digest. A digest may be given by its first digits.
 */
record AnnotatorRule(String name, Comparison comparison, int number, String digest) {
    private static final Pattern RULE = Pattern.compile("([a-z][a-z-]*)(?:([<=])(\\d{1,6})(?:\\+([0-9a-f]*))?)?");

    enum Comparison {
        ANY,
        BEFORE,
        SAME
    }

    boolean takes(JsonNode annotators) {
        for (JsonNode annotator : annotators) {
            if (annotator.path("name").asText().equals(name)) {
                return takesVersion(annotator.path("version").asText());
            }
        }
        // It did not run at all: that is before any version.
        return comparison == Comparison.BEFORE;
    }

    private boolean takesVersion(String version) {
        Matcher parts = Pattern.compile("(\\d{1,6})(?:\\+(.*))?").matcher(version);
        if (comparison == Comparison.ANY || !parts.matches()) {
            return comparison != Comparison.SAME;
        }
        int theirs = Integer.parseInt(parts.group(1));
        boolean same = theirs == number && (parts.group(2) == null ? "" : parts.group(2)).startsWith(digest);
        return comparison == Comparison.SAME ? same : theirs < number || (theirs == number && !same);
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<AnnotatorRule> {
        @Override
        public AnnotatorRule convert(String value) {
            Matcher rule = RULE.matcher(value);
            if (!rule.matches()) {
                throw new TypeConversionException(
                        "must be an annotator with its version, such as 'entity<2+7f3c', but was '" + value + "'");
            }
            if (rule.group(2) == null) {
                return new AnnotatorRule(value, Comparison.ANY, 0, "");
            }
            return new AnnotatorRule(
                    rule.group(1),
                    rule.group(2).equals("<") ? Comparison.BEFORE : Comparison.SAME,
                    Integer.parseInt(rule.group(3)),
                    rule.group(4) == null ? "" : rule.group(4));
        }
    }
}
