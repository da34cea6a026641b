package org.dateline.messages;

/** A message breaks a rule: names the field, the value that stands there and the rule. */
public final class InvalidMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    private final String field;
    private final String rule;

    /**
     * @param field path of the field, such as {@code bodies[0].value}
     * @param value what stands there; cut after 80 characters, since a value can be a whole article
     * @param rule what was expected, as the end of a sentence: {@code must be a URI}
     */
    public InvalidMessage(String field, String value, String rule) {
        super(field + " is " + shortened(value) + ": " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
