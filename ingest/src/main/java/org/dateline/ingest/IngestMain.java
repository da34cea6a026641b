package org.dateline.ingest;

import org.dateline.operations.ServiceMain;

/** The ingest service as a process. */
public final class IngestMain {
    private IngestMain() {}

    public static void main(String[] arguments) {
        ServiceMain.run("ingest", 8081, arguments, System.getenv(), IngestService::start);
    }
}
