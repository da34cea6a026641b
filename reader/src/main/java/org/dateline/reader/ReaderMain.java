package org.dateline.reader;

import org.dateline.operations.ServiceMain;

/** The reader as a process. */
public final class ReaderMain {
    public static void main(String[] arguments) {
        ServiceMain.run(ReaderService.NAME, ReaderService.ADMIN_PORT, arguments, System.getenv(), ReaderService::start);
    }

    private ReaderMain() {}
}
