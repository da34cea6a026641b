package org.dateline.messages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers that every reader of JSON can take: within the range of a double (RFC 8259 §6). A number like 1e999999999 would
 * be passed on and break whoever reads it, in Java by filling the memory with its digits.
 */
final class PortableNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DIGITS = 308;

    @Override
    public ValueNode numberNode(BigDecimal value) {
        requirePortable(value, (long) value.precision() - value.scale());
        return super.numberNode(value);
    }

    @Override
    public ValueNode numberNode(BigInteger value) {
        requirePortable(value, new BigDecimal(value).precision());
        return super.numberNode(value);
    }

    private static void requirePortable(Number value, long digits) {
        if (Math.abs(digits) > MAX_DIGITS) {
            throw new InvalidMessage("(root)", value.toString(), "must be a number in the range of a double");
        }
    }
}
