package org.dateline.enrich.name;

import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;

/** Where an English text names people, organisations, places and other things. What exactly they are comes later. */
public final class NameAnnotator implements Annotator {
    /** Most names of an article. */
    static final int MAX_NAMES = 50_000;

    private final String version = Stamp.version(NameAnnotator.class, "1");
    private final NameRecogniser recogniser = NameRecogniser.load();

    @Override
    public String name() {
        return "name";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the model is");
        }
        List<Name> names = recogniser.recognise(text);
        if (names.isEmpty()) {
            return new Annotation.Empty();
        }
        if (names.size() > MAX_NAMES) {
            return new Annotation.Skipped("there are " + names.size() + " names, the cap is " + MAX_NAMES);
        }
        return new Annotation.Found(draft.with(changes -> changes.names = names));
    }
}
