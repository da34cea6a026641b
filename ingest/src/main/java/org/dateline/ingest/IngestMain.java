package org.dateline.ingest;

import org.dateline.operations.ServiceMain;

/** The ingest service as a process. */
public final class IngestMain {
    private IngestMain() {}

    public static void main(String[] arguments) {
        ServiceMain.run(IngestService.NAME, IngestService.ADMIN_PORT, arguments, System.getenv(), IngestService::start);
    }
}
