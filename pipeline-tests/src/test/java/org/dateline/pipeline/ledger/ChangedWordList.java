package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What a build with one word more on a list of an annotator differs in: the list, and the stamp that it has from it. */
record ChangedWordList(Class<?> annotator, String list, String word) {
    /** Any that no build has by chance. */
    private static final String STAMP = "0a0b0c";

    /** @return the folder, for {@link Build#behind} */
    Path writtenTo(Path folder) throws IOException {
        Path beside = Files.createDirectories(
                folder.resolve(annotator.getPackageName().replace('.', '/')));
        try (InputStream present = Objects.requireNonNull(annotator.getResourceAsStream(list), list)) {
            String words = new String(present.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(beside.resolve(list), words.strip() + "\n" + word + "\n");
        }
        Files.writeString(beside.resolve(annotator.getSimpleName() + ".stamp"), STAMP);
        return folder;
    }
}
