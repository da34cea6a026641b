package org.dateline.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.intake.ArticleTooLarge;
import org.dateline.ingest.intake.Intake;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Publishes everything in one file, and returns when all of it is acknowledged: articles on {@code news.articles}, what
 * is refused on {@code news.rejected}. A file of one article is read whole up to the cap; NDJSON may be of any length.
 */
final class FileIntake {
    private static final byte[] NO_BYTES = new byte[0];

    private final Intake intake;
    private final FolderSettings settings;
    private final Waiting waiting;
    private final FolderHealth health;
    private final ArticleReader reader;

    FileIntake(Intake intake, FolderSettings settings, Waiting waiting, FolderHealth health) {
        this.intake = intake;
        this.settings = settings;
        this.waiting = waiting;
        this.health = health;
        this.reader = new ArticleReader(Limits.ofItemBytes(settings.maxItemBytes()));
    }

    /**
     * @param name that the file came under
     * @param sameAs uri that the file's one article was published under before, where the file has been read before and
     *     has changed since: then this is a revision of it. Or {@code null}
     * @param firstAttempt that no process has had the file in hand before: otherwise what it refused is looked up
     *     first, so that nothing is refused twice
     * @throws IOException when the file cannot be read for a reason that may pass
     * @throws Stopped when asked to stop before all is acknowledged
     */
    FileReport take(Path file, String name, @Nullable String sameAs, boolean firstAttempt) throws IOException {
        Items items = items(file, name, sameAs, firstAttempt);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            items.refuse(unreadable("it is a link, a pipe or a device: must be a plain file"), name, NO_BYTES);
        } else if (!Files.isReadable(file)) {
            items.refuse(unreadable("it cannot be opened: must be readable by the service"), name, NO_BYTES);
        } else {
            try (InputStream in = open(file)) {
                reader.read(in, Described.named(name).withFallback(settings.charset()), items);
            }
        }
        return items.report();
    }

    /** Rejects a file as a whole, without its bytes: they stay in the file. */
    FileReport refuse(Path file, String name, boolean firstAttempt, Refused why) throws IOException {
        Items items = items(file, name, null, firstAttempt);
        items.refuse(why, name, NO_BYTES);
        return items.report();
    }

    private Items items(Path file, String name, @Nullable String sameAs, boolean firstAttempt) throws IOException {
        return new Items(
                name,
                sameAs,
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis(),
                new RefusedBefore(intake, waiting, health, firstAttempt));
    }

    private static InputStream open(Path file) throws IOException {
        return Channels.newInputStream(Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    private static Refused unreadable(String why) {
        return new Refused(Reason.UNREADABLE, "the file is not taken: " + why, null);
    }

    /** The items of one file on their way. */
    private final class Items implements Findings {
        private final String name;
        private final @Nullable String sameAs;
        private final long modified;
        private final RefusedBefore refusedBefore;
        private final PublishingWindow window = new PublishingWindow(waiting, health);
        private final List<Rejection> rejections = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private long accepted;
        private long refused;
        private @Nullable String uri;

        Items(String name, @Nullable String sameAs, long modified, RefusedBefore refusedBefore) {
            this.name = name;
            this.sameAs = sameAs;
            this.modified = modified;
            this.refusedBefore = refusedBefore;
        }

        @Override
        public boolean item(Item item) {
            ParseOutcome outcome = item.read();
            for (ParseOutcome.Warning warning : outcome.warnings()) {
                if (warnings.size() < FileReport.MOST_REJECTIONS) {
                    warnings.add(name + item.place() + ": " + warning.message());
                }
            }
            take(outcome, name + item.place(), item.original());
            return true;
        }

        private void take(ParseOutcome outcome, String source, byte[] original) {
            Optional<Refused> no = outcome.fold(article -> accept(article, original.length), Optional::of);
            no.ifPresent(refused -> refuse(refused, source, original));
        }

        private Optional<Refused> accept(Article read, int size) {
            Article article = identified(read);
            uri = article.uri();
            try {
                window.send(article.uri(), size, () -> intake.accept(article, null));
                accepted++;
                return Optional.empty();
            } catch (ArticleTooLarge e) {
                return Optional.of(new Refused(Reason.TOO_LARGE, String.valueOf(e.getMessage()), null));
            }
        }

        /** What has no identity but its text, and another text than before, is still what it was. */
        private Article identified(Article article) {
            boolean ownsItsUri = !article.uri().equals(Identity.ofText(article.text()));
            return sameAs == null || ownsItsUri
                    ? article
                    : article.toBuilder().uri(sameAs).build();
        }

        void refuse(Refused no, String source, byte[] original) {
            Rejection rejection = intake.refusals().rejection(no, source);
            String key = key(source, original);
            if (!refusedBefore.contains(key)) {
                window.send(null, original.length, () -> intake.refusals().reject(key, rejection, original));
            }
            refused++;
            if (rejections.size() < FileReport.MOST_REJECTIONS) {
                rejections.add(rejection);
            }
        }

        /** The same item of the same file has it again; the same content dropped another day has another. */
        private String key(String source, byte[] original) {
            String item = source + " " + modified + " " + Identity.sha256(original);
            return "refused:" + Identity.sha256(item.getBytes(StandardCharsets.UTF_8));
        }

        FileReport report() {
            window.awaitAll();
            return new FileReport(name, accepted, refused, rejections, warnings, accepted == 1 ? uri : null);
        }
    }
}
