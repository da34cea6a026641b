package org.dateline.sink;

import org.dateline.operations.ServiceMain;

/** The sink as a process. */
public final class SinkMain {
    public static void main(String[] arguments) {
        ServiceMain.run(SinkService.NAME, SinkService.ADMIN_PORT, arguments, System.getenv(), SinkService::start);
    }

    private SinkMain() {}
}
