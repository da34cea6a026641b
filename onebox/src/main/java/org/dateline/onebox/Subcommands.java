package org.dateline.onebox;

import java.util.Map;
import org.dateline.onebox.bench.BenchCommand;
import org.dateline.onebox.compare.CompareCommand;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.doctor.DoctorCommand;
import org.dateline.onebox.enrich.EnrichCommand;
import org.dateline.onebox.evaluate.EvaluateCommand;
import org.dateline.onebox.feeds.FeedsCommand;
import org.dateline.onebox.read.ReadCommand;
import org.dateline.onebox.reenrich.ReenrichCommand;
import org.dateline.onebox.rejected.RejectedCommand;
import org.dateline.onebox.restore.RebuildFilesCommand;
import org.dateline.onebox.restore.ReplayCommand;
import org.dateline.onebox.retract.RetractCommand;
import org.dateline.onebox.run.RunCommand;
import org.dateline.onebox.search.SearchCommand;
import org.dateline.onebox.send.SendCommand;
import org.dateline.onebox.trace.TraceCommand;
import org.dateline.onebox.train.TrainCommand;
import org.dateline.onebox.verify.VerifyCommand;
import org.dateline.onebox.watch.StatusCommand;
import org.dateline.onebox.watch.TailCommand;
import picocli.CommandLine;

/** The commands in the order of the first screen. */
final class Subcommands {
    private Subcommands() {}

    static CommandLine addTo(CommandLine dateline, Console console, Map<String, String> environment) {
        dateline.addSubcommand(new RunCommand(console, environment))
                .addSubcommand(new SendCommand(console, environment))
                .addSubcommand(new EnrichCommand(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(FeedsCommand.commandLine(console, environment))
                .addSubcommand(new SearchCommand(console, environment))
                .addSubcommand(new TailCommand(console, environment))
                .addSubcommand(new StatusCommand(console, environment))
                .addSubcommand(new TraceCommand(console, environment))
                .addSubcommand(new RetractCommand(console, environment))
                .addSubcommand(new ReenrichCommand(console, environment))
                .addSubcommand(new CompareCommand(console, environment))
                .addSubcommand(RejectedCommand.commandLine(console, environment))
                .addSubcommand(new VerifyCommand(console, environment))
                .addSubcommand(new RebuildFilesCommand(console, environment))
                .addSubcommand(new ReplayCommand(console, environment))
                .addSubcommand(new DoctorCommand(console, environment));
        if (hasWorkshop()) {
            dateline.addSubcommand(EvaluateCommand.commandLine(console))
                    .addSubcommand(TrainCommand.commandLine(console));
        }
        return dateline.addSubcommand(BenchCommand.commandLine(System.getProperties()));
    }

    /** A checkout has it; the container image does not, and goes without the commands that sit on it. */
    private static boolean hasWorkshop() {
        return Subcommands.class.getResource("/org/dateline/workshop/gold/GoldScores.class") != null;
    }
}
