package org.dateline.enrich.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.crf.TagSet;

/** The model that is shipped, and what its types are. */
public final class NameModel {
    /** The types as training data write them; the place of each is that of its kind. */
    public static final TagSet TAGS = new TagSet(List.of("PER", "ORG", "LOC", "MISC"));

    private NameModel() {}

    @SuppressWarnings("EnumOrdinal") // the order of the model's types is the order of the kinds
    static Kind kind(int type) {
        return Kind.values()[type];
    }

    static CrfModel load() {
        try (InputStream in = Resource.open("names.crf")) {
            return CrfModel.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model of names", e);
        }
    }
}
