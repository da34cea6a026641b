package org.dateline.enrich.name;

import java.io.InputStream;

/** Files that are packed beside these classes. */
final class Resource {
    private Resource() {}

    static InputStream open(String name) {
        InputStream in = Resource.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the resource org/dateline/enrich/name/" + name + " is missing");
        }
        return in;
    }
}
