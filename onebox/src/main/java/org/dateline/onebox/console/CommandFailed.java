package org.dateline.onebox.console;

/** A command cannot go on; the message is for whoever typed it. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** An option or the set-up is wrong. */
    public static CommandFailed usage(String message) {
        return new CommandFailed(ExitCode.USAGE, message);
    }

    /** It was begun and cannot be done. */
    public static CommandFailed refused(String message) {
        return new CommandFailed(ExitCode.REFUSED, message);
    }

    /** Kafka or a service is away. */
    public static CommandFailed unreachable(String message) {
        return new CommandFailed(ExitCode.UNREACHABLE, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
