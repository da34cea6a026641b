package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody has allowed by name although it is not of the public network.
 *
 * @param names hosts in lower case: whatever address they have; one that begins with a dot stands for all names below it
 * @param blocks addresses, whichever name leads there
 */
public record AllowedHosts(Set<String> names, List<AddressBlock> blocks) {
    /** Nothing but the public network. */
    public static final AllowedHosts NONE = new AllowedHosts(Set.of(), List.of());

    private static final Pattern NAME = Pattern.compile("(?:\\*?\\.)?[a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?");

    public AllowedHosts {
        names = Set.copyOf(names);
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a list with commas: {@code localhost, *.corp.example, 10.1.0.0/16}.
     *
     * @throws IllegalArgumentException naming what is neither a host nor a block of addresses
     */
    public static AllowedHosts of(String list) {
        Set<String> names = new HashSet<>();
        List<AddressBlock> blocks = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String each = part.strip().toLowerCase(Locale.ROOT);
            if (each.isEmpty()) {
                continue;
            }
            if (AddressBlock.isWrittenAsOne(each)) {
                blocks.add(AddressBlock.of(each));
            } else if (NAME.matcher(each).matches()) {
                names.add(each.startsWith("*") ? each.substring(1) : each);
            } else {
                throw new IllegalArgumentException(
                        each + ": must be a host such as localhost or *.corp.example, or addresses such as 10.0.0.0/8");
            }
        }
        return new AllowedHosts(names, blocks);
    }

    boolean allow(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    /** Whether the host may be connected to whatever address it has. */
    boolean allowName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (names.contains(name)) {
            return true;
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (names.contains(name.substring(dot))) {
                return true;
            }
        }
        return false;
    }
}
