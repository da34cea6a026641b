package org.dateline.ingest.folder;

import java.util.List;
import java.util.Locale;

/**
 * Names by which whoever writes a file says that it is not finished, or not meant for others: hidden files, and the
 * temporary names of browsers, transfer programs and editors.
 */
public final class UnfinishedNames {
    /** {@code .filepart} WinSCP, {@code .crdownload} Chromium, {@code .opdownload} Opera, {@code .!ut} torrents, ... */
    private static final List<String> ENDINGS = List.of(
            "~",
            ".tmp",
            ".temp",
            ".part",
            ".partial",
            ".filepart",
            ".crdownload",
            ".download",
            ".opdownload",
            ".!ut",
            ".aria2",
            ".swp",
            ".swo",
            ".swx",
            ".writing",
            ".uploading",
            ".upload",
            ".inprogress",
            ".in-progress",
            ".incomplete",
            ".lck",
            ".lock");

    /** Hidden files, the owner files of office programs ({@code ~$story.txt}), and Emacs's and Syncthing's. */
    private static final List<String> BEGINNINGS = List.of(".", "~$", "#", "~syncthing~");

    private UnfinishedNames() {}

    /** @param name of a file or folder, without the folders above it */
    public static boolean has(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(lower::startsWith)
                || ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
