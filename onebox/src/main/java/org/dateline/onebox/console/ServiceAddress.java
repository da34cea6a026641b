package org.dateline.onebox.console;

import java.net.URI;

/** Where a service is, as somebody typed it. */
public final class ServiceAddress {
    private ServiceAddress() {}

    /**
     * @param name of the option or setting
     * @throws CommandFailed when it is no address of a web server
     */
    public static URI of(String name, String text) {
        try {
            URI address = URI.create(text.strip());
            String scheme = String.valueOf(address.getScheme());
            if ((scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below, as for one of another kind
        }
        throw CommandFailed.usage(
                name + " is " + OneLine.of(text) + ": must be an address such as http://localhost:8080");
    }
}
