package org.dateline.sink.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.messages.Identity;
import org.dateline.sink.disk.Durable;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the lines whose group a crash interrupted: a line whose file stands there with its checksum counts, and
 * the file it takes the place of goes; one without is void, and its record comes again, since its offset was never
 * committed. A deletion is carried out.
 */
final class TailSettlement {
    private final Path out;
    private final ManifestView view;
    private final Set<Path> touched = new LinkedHashSet<>();

    TailSettlement(Path out, ManifestView view) {
        this.out = out;
        this.view = view;
    }

    /** The lines that count, at most one an article. */
    List<ManifestLine> settle(List<ManifestLine> interrupted) throws IOException {
        Map<String, ManifestLine> settled = new LinkedHashMap<>();
        for (ManifestLine line : interrupted) {
            if (line.action() == ManifestLine.Action.DELETE || isOnDisk(line)) {
                settled.put(line.id(), line);
            }
        }
        // The new names first: only then may the old files go.
        forceTouched();
        for (ManifestLine line : settled.values()) {
            removeOthers(line, interrupted);
        }
        forceTouched();
        return new ArrayList<>(settled.values());
    }

    private void forceTouched() throws IOException {
        for (Path directory : touched) {
            Durable.forceDirectory(directory);
        }
        touched.clear();
    }

    private boolean isOnDisk(ManifestLine line) throws IOException {
        Path file = out.resolve(Objects.requireNonNull(line.path(), "a written line has a path"));
        try {
            if (!Identity.sha256(Files.readAllBytes(file)).equals(line.sha256())) {
                return false;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        // The crash may have come before its name was forced; a name that is seen need not be durable yet.
        for (Path folder = file.getParent(); folder != null && folder.startsWith(out); folder = folder.getParent()) {
            touched.add(folder);
        }
        return true;
    }

    private void removeOthers(ManifestLine kept, List<ManifestLine> interrupted) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        ManifestLine before = view.find(kept.id());
        add(paths, before == null ? null : before.path());
        for (ManifestLine line : interrupted) {
            if (line.id().equals(kept.id())) {
                add(paths, line.path());
                add(paths, line.removes());
            }
        }
        if (kept.action() == ManifestLine.Action.WRITE) {
            paths.remove(Objects.requireNonNull(kept.path()));
        }
        for (String path : paths) {
            Path file = out.resolve(path);
            if (Files.deleteIfExists(file)) {
                touched.add(file.getParent());
            }
        }
    }

    private static void add(Set<String> paths, @Nullable String path) {
        if (path != null) {
            paths.add(path);
        }
    }
}
