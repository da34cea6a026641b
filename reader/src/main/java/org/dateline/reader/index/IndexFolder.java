package org.dateline.reader.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the folder of an index; one that cannot be read is emptied, since the topic has it all. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final double BUFFER_MB = 48;
    private static final double DELETED_PERCENT = 20;

    private IndexFolder() {}

    /** @throws IndexFault when another process has it, or the disk does not let us */
    static IndexWriter open(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                return writer(directory, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
                LOG.warn("the index in {} cannot be read and is made anew", folder, e);
                return writer(directory, IndexWriterConfig.OpenMode.CREATE);
            }
        } catch (LockObtainFailedException e) {
            throw new IndexFault(
                    "READER_INDEX_DIR is " + folder
                            + ": another reader works there; each must have a folder of its own",
                    e);
        } catch (IOException e) {
            throw new IndexFault(
                    "READER_INDEX_DIR is " + folder + ": must be a folder that can be written (" + e + ")", e);
        }
    }

    static IndexWriter writer(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setDeletesPctAllowed(DELETED_PERCENT);
        IndexWriterConfig config = new IndexWriterConfig(TextAnalysis.withStems())
                .setOpenMode(mode)
                .setMergePolicy(merges)
                .setRAMBufferSizeMB(BUFFER_MB)
                // Before anybody asks: the first question would wait for it.
                .setMergedSegmentWarmer(SegmentLabels::holdAll);
        config.setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }
}
