package org.dateline.onebox.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Whoever answers {@code GET /articles}: a service, or an index of files. */
interface Asked extends AutoCloseable {
    /** @throws org.dateline.onebox.console.CommandFailed when it cannot be asked, or refuses the question */
    JsonNode ask(Map<String, List<String>> parameters);

    @Override
    void close();
}
