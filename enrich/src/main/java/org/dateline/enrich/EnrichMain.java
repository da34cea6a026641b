package org.dateline.enrich;

import org.dateline.operations.ServiceMain;

/** The enrich service as a process. */
public final class EnrichMain {
    public static void main(String[] arguments) {
        ServiceMain.run(EnrichService.NAME, EnrichService.ADMIN_PORT, arguments, System.getenv(), EnrichService::start);
    }

    private EnrichMain() {}
}
