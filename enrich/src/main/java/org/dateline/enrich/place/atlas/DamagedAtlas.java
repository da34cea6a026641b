package org.dateline.enrich.place.atlas;

/** The file of places is not what was built. */
public final class DamagedAtlas extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedAtlas(String message) {
        super(message);
    }

    DamagedAtlas(String message, Throwable cause) {
        super(message, cause);
    }
}
