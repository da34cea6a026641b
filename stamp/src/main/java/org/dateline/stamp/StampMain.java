package org.dateline.stamp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Run by Maven: {@code CLASSES INTERFACE MODULE... [PACKAGE=RELEASE...]}. Beside each class of the folder {@code CLASSES}
 * that implements the interface a file of the class's simple name with {@code .stamp} is written.
 */
public final class StampMain {
    private StampMain() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        List<Path> modules = new ArrayList<>();
        Map<String, String> libraries = new TreeMap<>();
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                modules.add(Path.of(argument));
            } else {
                libraries.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        Stamps stamps = new Stamps(SourceTree.read(modules), libraries);
        for (Map.Entry<String, String> stamp :
                stamps.ofImplementations(arguments[1]).entrySet()) {
            String path = stamp.getKey().replace('.', '/');
            // The interface may have implementations in the other modules too.
            if (Files.exists(target.resolve(path + ".class"))) {
                Files.write(target.resolve(path + ".stamp"), stamp.getValue().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
