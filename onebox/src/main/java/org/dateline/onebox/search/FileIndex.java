package org.dateline.onebox.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.enrich.EnrichedFiles;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.RecordFiles;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.BadParameter;
import org.dateline.reader.query.Parameters;
import org.dateline.reader.query.Search;

/** Articles in files, in an index that is gone when the command ends. */
final class FileIndex implements Asked {
    private final Path folder;
    private final ArticleIndex index;
    private final Search search;

    private FileIndex(Path folder, ArticleIndex index) {
        this.folder = folder;
        this.index = index;
        this.search = new Search(index);
    }

    /**
     * Indexes all records of the files, and articles that are not enriched yet as what enrich makes of them; what is
     * neither is named on standard error.
     */
    static FileIndex of(List<Path> files, Console console) {
        try {
            Path folder = Files.createTempDirectory("dateline-search");
            ArticleIndex index = ArticleIndex.temporary(FSDirectory.open(folder));
            RecordFiles reading = new RecordFiles(index);
            List<Path> others = reading.read(files);
            if (!others.isEmpty()) {
                EnrichedFiles.read(
                        others,
                        record -> add(reading, record),
                        complaint -> console.err().println(complaint));
            }
            RecordFiles.Report report = reading.finish();
            report.complaints().forEach(complaint -> console.err().println(complaint));
            if (report.records() == 0) {
                throw CommandFailed.usage("--files is " + files + ": must hold articles, or enriched records as out/"
                        + " or the output of dateline enrich does");
            }
            return new FileIndex(folder, index);
        } catch (IOException e) {
            throw CommandFailed.refused("--files is " + files + ": cannot be indexed (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.refused("--files is " + files + ": interrupted while they were read");
        }
    }

    private static void add(RecordFiles reading, byte[] record) {
        try {
            reading.add(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public JsonNode ask(Map<String, List<String>> parameters) {
        try {
            Parameters given = new Parameters(parameters);
            Search.Question question = Search.Question.of(given, ArticleFilter.of(given, Clock.systemUTC()));
            return MessageJson.mapper().valueToTree(search.answer(question));
        } catch (BadParameter e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        search.close();
        index.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(FileIndex::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
