package org.dateline.reader.page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser, with a reader that says what it is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowsedPage {
    static final String TITLES = ".item h2";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    StubReader reader;

    @BeforeEach
    void fresh() {
        reader = new StubReader();
        chromium.size(1280, 900);
        chromium.colours("light");
    }

    @AfterEach
    void close() {
        reader.close();
    }

    void open(String path) {
        chromium.open(reader.address(path));
    }
}
