package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits.
 *
 * @param start the first address, as hexadecimal digits: 8 for IPv4, 32 for IPv6
 * @param bits that are the same
 */
record AddressBlock(String start, int bits) {
    private static final Pattern LITERAL = Pattern.compile("(?:[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/\\d{1,3})?");

    /** Whether it is written as one: {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address. */
    static boolean isWrittenAsOne(String text) {
        return LITERAL.matcher(text).matches();
    }

    /** @throws IllegalArgumentException naming the rule */
    static AddressBlock of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
        int all = address.getAddress().length * 8;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits > all) {
            throw new IllegalArgumentException(text + ": must have at most " + all + " bits behind the slash");
        }
        return new AddressBlock(HexFormat.of().formatHex(address.getAddress()), bits);
    }

    private static InetAddress literal(String text) {
        try {
            if (isWrittenAsOne(text)) {
                // No name is looked up for a literal.
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException e) {
            // said below
        }
        throw new IllegalArgumentException(text + ": must be an address such as 10.0.0.0/8 or fd00::/8");
    }

    boolean contains(InetAddress address) {
        String digits = HexFormat.of().formatHex(address.getAddress());
        if (digits.length() != start.length()) {
            return false;
        }
        int whole = bits / 4;
        int rest = bits % 4;
        return digits.startsWith(start.substring(0, whole))
                && (rest == 0 || digit(digits, whole) >> (4 - rest) == digit(start, whole) >> (4 - rest));
    }

    private static int digit(String digits, int at) {
        return HexFormat.fromHexDigit(digits.charAt(at));
    }
}
