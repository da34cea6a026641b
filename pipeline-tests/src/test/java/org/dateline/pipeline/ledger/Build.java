package org.dateline.pipeline.ledger;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process of the pipeline is made of: the present build, one with something changed, or an earlier release.
 *
 * @param classPath as {@code java} takes it; the {@link Leash} is on it
 */
record Build(String classPath) {
    /** What this test runs from. */
    static Build present() {
        return new Build(System.getProperty("java.class.path"));
    }

    /** @param folder whose classes and resources stand before those of this one */
    Build behind(Path folder) {
        return new Build(folder + File.pathSeparator + classPath);
    }

    /**
     * Another release.
     *
     * @param lib directory of its jars, as {@code onebox/target/dateline/lib} is
     */
    static Build of(Path lib) {
        if (!Files.isDirectory(lib)) {
            throw new IllegalArgumentException(lib + " is not there: must be the directory of a release's jars");
        }
        return new Build(lib + File.separator + "*" + File.pathSeparator + leash());
    }

    /** Where the tests' own classes are. */
    private static String leash() {
        String own = Leash.class.getName().replace('.', '/') + ".class";
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (Files.exists(Path.of(entry, own))) {
                return entry;
            }
        }
        throw new IllegalStateException(own + " is in no folder of the class path");
    }
}
