package org.dateline.reader.query;

import org.jspecify.annotations.Nullable;

/** A question that cannot be asked: names the parameter, its value and the rule. Carries no stack trace. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String parameter;
    private final @Nullable String value;
    private final @Nullable String rule;
    private final @Nullable String didYouMean;

    private BadParameter(
            String reason,
            String message,
            String parameter,
            @Nullable String value,
            @Nullable String rule,
            @Nullable String didYouMean) {
        super(message, null, false, false);
        this.reason = reason;
        this.parameter = parameter;
        this.value = value;
        this.rule = rule;
        this.didYouMean = didYouMean;
    }

    /** @param rule what it must be, as in "must be one of newest, oldest" */
    public static BadParameter value(String parameter, String value, String rule) {
        return new BadParameter(
                "bad-parameter",
                parameter + " is " + shortened(value) + ": " + rule,
                parameter,
                shortened(value),
                rule,
                null);
    }

    /** A cursor that is none. */
    public static BadParameter cursor(String value, String rule) {
        return new BadParameter(
                "bad-cursor", "cursor is " + shortened(value) + ": " + rule, "cursor", shortened(value), rule, null);
    }

    static BadParameter unknown(String parameter, @Nullable String didYouMean, String known) {
        String hint = didYouMean == null ? "there are " + known : "did you mean " + didYouMean + "?";
        return new BadParameter(
                "unknown-parameter",
                "there is no parameter " + shortened(parameter) + ": " + hint,
                shortened(parameter),
                null,
                null,
                didYouMean);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 99) + "…";
    }

    public String reason() {
        return reason;
    }

    public String parameter() {
        return parameter;
    }

    public @Nullable String value() {
        return value;
    }

    public @Nullable String rule() {
        return rule;
    }

    public @Nullable String didYouMean() {
        return didYouMean;
    }
}
