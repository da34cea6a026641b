package org.dateline.ingest.xml;

/** A document that is not well-formed, or past a limit; its message is one sentence that names which. */
public final class XmlRefused extends Exception {
    private static final long serialVersionUID = 1L;

    XmlRefused(String message) {
        super(message, null, false, false);
    }
}
