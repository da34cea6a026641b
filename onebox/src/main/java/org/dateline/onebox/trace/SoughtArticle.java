package org.dateline.onebox.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.KnownIds;

/**
 * The article that somebody means: by its uri, by the digits of its file's name, or by a file that it stands in, be it the
 * sink's or the source's own.
 */
record SoughtArticle(Path out, KafkaOptions kafka) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int MAX_ITEM_BYTES = 16_000_000;
    private static final int NAMED = 5;

    /** @throws CommandFailed when it is not known which one is meant */
    String uri(String argument) {
        Path file = file(argument);
        if (file != null) {
            return inFile(file);
        }
        if (!ID.matcher(argument).matches()) {
            return argument;
        }
        String uri = new KnownIds(out, kafka).uris(Set.of(argument)).get(argument);
        if (uri == null) {
            throw CommandFailed.usage(argument + ": neither the manifest of " + out
                    + " nor the topics know an article of this id; name it by its uri");
        }
        return uri;
    }

    private static @org.jspecify.annotations.Nullable Path file(String argument) {
        try {
            Path file = Path.of(argument);
            return Files.isRegularFile(file) ? file : null;
        } catch (java.nio.file.InvalidPathException e) {
            // Then it is no file.
            return null;
        }
    }

    private static String inFile(Path file) {
        Set<String> uris = new LinkedHashSet<>();
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            new ArticleReader(Limits.ofItemBytes(MAX_ITEM_BYTES)).read(in, Described.named(name), item -> {
                item.read().fold(article -> uris.add(article.uri()), refused -> false);
                return uris.size() <= NAMED;
            });
        } catch (IOException e) {
            throw CommandFailed.usage(file + ": must be a readable file (" + e + ")");
        }
        if (uris.size() != 1) {
            throw CommandFailed.usage(file + ": must hold one article, but holds "
                    + (uris.isEmpty() ? "none that ingest would take" : "several; name one: " + List.copyOf(uris)));
        }
        return uris.iterator().next();
    }
}
