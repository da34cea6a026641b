package org.dateline.onebox.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.onebox.console.CommandFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code dateline bench}: hands everything on to the bench module in a process of its own. */
@Command(
        name = "bench",
        description =
                "Measure this machine: articles/s end to end, latency, and peers beside it (dateline bench --help).")
public final class BenchCommand implements Callable<Integer> {
    private static final String MAIN = "org.dateline.bench.BenchMain";

    /** No argument can have it, so "--" is an argument like others: it parts the bench's own from those for JMH. */
    private static final String NO_DELIMITER = "\0";

    private final Properties system;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    /** @param system the launcher's properties: where things are */
    BenchCommand(Properties system) {
        this.system = system;
    }

    /** @param system the launcher's properties: where things are */
    public static CommandLine commandLine(Properties system) {
        return new CommandLine(new BenchCommand(system)).setEndOfOptionsDelimiter(NO_DELIMITER);
    }

    /** As they were given, "--" too. */
    List<String> arguments() {
        return List.copyOf(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Process child = new ProcessBuilder(command()).inheritIO().start();
            Thread stop = new Thread(child::destroy, "bench-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            return child.waitFor();
        } catch (IOException e) {
            throw CommandFailed.usage("the bench cannot be started: " + e.getMessage());
        }
    }

    private List<String> command() throws IOException {
        Path target = Path.of(system.getProperty("dateline.home", "."), "bench", "target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(system.getProperty("java.home"), "bin", "java").toString());
        system.stringPropertyNames().stream()
                .filter(name -> name.startsWith("dateline."))
                .sorted()
                .forEach(name -> command.add("-D" + name + "=" + system.getProperty(name)));
        command.add("-cp");
        command.add(jar(target) + File.pathSeparator + target.resolve("bench-lib") + File.separator + "*");
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }

    private static Path jar(Path target) throws IOException {
        if (Files.isDirectory(target.resolve("bench-lib"))) {
            try (Stream<Path> jars = Files.list(target)) {
                var jar = jars.filter(each -> each.getFileName().toString().matches("dateline-bench-[^-]*\\.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw CommandFailed.usage("the bench is not built: " + target
                + " must hold it; build it with mvn -Dquick -DskipTests -pl bench -am package");
    }
}
