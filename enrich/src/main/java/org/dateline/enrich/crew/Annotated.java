package org.dateline.enrich.crew;

import java.util.List;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Enrichment.AnnotatorReport;

/** @param reports one for each annotator, in the order in which they ran */
public record Annotated(Draft draft, List<AnnotatorReport> reports) {
    public Annotated {
        reports = List.copyOf(reports);
    }
}
