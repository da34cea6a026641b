package org.dateline.onebox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that a service will write to, looked through before it does: what another user has left there is found now
 * and not after an hour of waiting.
 *
 * @param path made by the service when it is missing
 * @param inside what is changed in place in it, as far as it is there: folders, and the files of the last of them
 */
record WritableFolder(Path path, List<String> inside) {
    private static final int YEAR_MONTH_DAY = 3;

    static WritableFolder inbox(Path path) {
        return new WritableFolder(path, List.of(".lock", ".claimed", "done", "failed"));
    }

    static WritableFolder out(Path path) {
        return new WritableFolder(path, List.of(".tmp", ".manifest"));
    }

    /** Why it cannot be written, if so. */
    Optional<String> problem(String name) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return Optional.of(name + " is " + path + ": must be a directory");
        }
        return firstUnwritable()
                .map(there -> name + " is " + path + ": must be a directory that can be written, and " + there
                        + " cannot" + owner(there));
    }

    private Optional<Path> firstUnwritable() {
        if (!Files.exists(path)) {
            return Optional.of(nearest()).filter(there -> !Files.isWritable(there));
        }
        try (Stream<Path> fixed = inside.stream().map(path::resolve).flatMap(WritableFolder::withEntries);
                Stream<Path> folders = Files.find(path, YEAR_MONTH_DAY, (file, kind) -> kind.isDirectory())) {
            return Stream.concat(folders.filter(folder -> !inOurs(folder)), fixed)
                    .filter(there -> !Files.isWritable(there))
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            // A folder that cannot even be looked into: its own service says so, while it waits.
            return Optional.empty();
        }
    }

    /** Of the hidden folders it is looked at by name: what else is hidden in there is somebody else's. */
    private boolean inOurs(Path folder) {
        Path first = path.relativize(folder);
        return first.toString().startsWith(".");
    }

    private Path nearest() {
        Path there = path.toAbsolutePath().normalize();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }

    private static Stream<Path> withEntries(Path there) {
        if (!Files.isDirectory(there)) {
            return Stream.of(there).filter(Files::exists);
        }
        try (Stream<Path> entries = Files.list(there)) {
            return Stream.concat(Stream.of(there), entries.toList().stream());
        } catch (IOException e) {
            return Stream.of(there);
        }
    }

    private static String owner(Path there) {
        try {
            return ": it belongs to " + Files.getOwner(there).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
