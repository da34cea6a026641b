package org.dateline.onebox;

import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command as it was typed, and where to look: a page of help would hide it. */
record WrongUsage(Console console) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(console.errStyle().bad("dateline: ") + wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .limit(1)
                    .forEach(near -> console.err().println("Did you mean " + near + "?"));
        }
        console.err().println("See " + command + " --help");
        return ExitCode.USAGE;
    }
}
