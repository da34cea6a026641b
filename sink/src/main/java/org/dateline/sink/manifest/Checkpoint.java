package org.dateline.sink.manifest;

/**
 * What a partition's index held when it was forced to the disk, so that opening the manifest again reads no more than what
 * came since.
 *
 * @param table name of the file with the slots
 * @param fileKey the file system's own for that file: a copy has another, and may be of two moments
 * @param slots how many it has
 * @param covers the lines before this position of the manifest are in it, and all of them are settled
 * @param before digest of the bytes before that position: of another manifest it is another
 * @param lines how many count up to there
 * @param topicId whose offsets the lines from {@code since} on have
 */
record Checkpoint(
        String table, String fileKey, long slots, long covers, String before, long lines, String topicId, long since) {}
