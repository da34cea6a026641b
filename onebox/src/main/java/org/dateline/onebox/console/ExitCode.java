package org.dateline.onebox.console;

/** What a command's exit code says; the same for all commands. */
public final class ExitCode {
    /** All of it done. */
    public static final int OK = 0;
    /** Done, but something was refused, rejected or found wrong: it is named on standard error. */
    public static final int REFUSED = 1;
    /** Not begun: an option, a setting or the set-up is wrong. */
    public static final int USAGE = 2;
    /** Kafka or the ingest service cannot be reached, or went away. */
    public static final int UNREACHABLE = 3;
    /** Whoever read the output has gone, as {@code head} does: what a shell says of a program that a closed pipe ended. */
    public static final int READER_GONE = 141;

    /** The exit codes as they stand in every {@code --help}. */
    public static final String HEADING = "%nExit codes:%n";

    private ExitCode() {}
}
