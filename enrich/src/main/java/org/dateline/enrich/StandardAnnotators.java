package org.dateline.enrich;

import java.util.List;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.text.TextAnnotator;

final class StandardAnnotators {
    static List<Annotator> all() {
        return List.of(new TextAnnotator());
    }
}
