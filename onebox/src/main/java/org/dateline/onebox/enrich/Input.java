package org.dateline.onebox.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.folder.FolderTree;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Cuts files into items, in order and in bounded memory.
 *
 * @param format of every file, or {@code null} to go by its content and name
 * @param charset declared for every file, or {@code null}
 */
record Input(@Nullable Format format, @Nullable String charset, ArticleReader reader) {
    /** Takes items one by one. */
    @FunctionalInterface
    interface Sink {
        /** @return whether to go on */
        boolean take(Item item) throws InterruptedException;
    }

    /** Every item of a file, or of every file in a directory by name. */
    boolean read(Path path, Sink sink) throws InterruptedException {
        try {
            return Files.isDirectory(path) ? directory(path, sink) : file(path, sink);
        } catch (NoSuchFileException e) {
            return sink.take(Item.unreadable(path.toString(), Reason.UNREADABLE, "there is no such file"));
        } catch (AccessDeniedException e) {
            return sink.take(Item.unreadable(path.toString(), Reason.UNREADABLE, "must be readable for this user"));
        } catch (IOException e) {
            return sink.take(Item.unreadable(path.toString(), Reason.UNREADABLE, "cannot be read: " + e.getMessage()));
        }
    }

    private boolean directory(Path path, Sink sink) throws IOException, InterruptedException {
        FolderTree tree = FolderTree.of(path);
        if (!tree.unlisted().isEmpty()) {
            throw tree.unlisted().get(0);
        }
        List<Path> files = tree.files().stream().filter(Files::isRegularFile).toList();
        if (files.isEmpty()) {
            return sink.take(Item.unreadable(
                    path.toString(), Reason.EMPTY, "there is no file in it: must have one, here or in folders inside"));
        }
        for (Path file : files) {
            if (!read(file, sink)) {
                return false;
            }
        }
        return true;
    }

    private boolean file(Path path, Sink sink) throws IOException, InterruptedException {
        Path name = path.getFileName();
        try (InputStream in = Files.newInputStream(path)) {
            return stream(in, path.toString(), name == null ? path.toString() : name.toString(), sink);
        }
    }

    /**
     * Every item of a stream.
     *
     * @param name for messages
     * @param source kept in the record, or {@code null} for a stream without a name
     */
    boolean stream(InputStream in, String name, @Nullable String source, Sink sink)
            throws IOException, InterruptedException {
        boolean[] goOn = {true};
        Described described = Described.as(format).withCharset(charset).withName(source);
        try {
            reader.read(in, described, item -> goOn[0] = taken(sink, Item.of(name, item)));
        } catch (Interrupted e) {
            throw e.why;
        }
        return goOn[0];
    }

    private static boolean taken(Sink sink, Item item) {
        try {
            return sink.take(item);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    /** Carries an interrupt through a reader that knows none. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final InterruptedException why;

        Interrupted(InterruptedException why) {
            super(why);
            this.why = why;
        }
    }
}
