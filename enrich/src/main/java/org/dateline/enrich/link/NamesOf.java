package org.dateline.enrich.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;

/** The names by which an entity is looked up: as the article has them, and without what a table has not. */
final class NamesOf {
    /** What was left out of a name so that a table may have it. */
    enum Cut {
        NOTHING,
        SUFFIX,
        INITIAL,
        LEGAL_FORM
    }

    private static final Pattern LEGAL_FORM = Pattern.compile(
            ",? (?:Inc|Incorporated|Corp|Corporation|Co|Cos|Company|Ltd|Limited|LLC|L\\.L\\.C|LLP|PLC|plc|AG|SE|SA|S\\.A"
                    + "|NV|N\\.V|SpA|S\\.p\\.A|AB|GmbH|Group|Holdings)\\.?$");
    private static final Pattern SUFFIX = Pattern.compile(",? (?:Jr|Sr|II|III|IV|MD|M\\.D|PhD|Ph\\.D)\\.?$");
    private static final Pattern INITIAL = Pattern.compile(" (?:\\p{Lu}\\.?-?)+(?= )");
    private static final int MOST = 8;

    private NamesOf() {}

    /** The fullest first. */
    static Map<String, Cut> of(Entity entity) {
        boolean person = entity.type().equals("person");
        Map<String, Cut> names = new LinkedHashMap<>();
        for (String name : written(entity, person)) {
            names.putIfAbsent(name, Cut.NOTHING);
            if (person) {
                String bare = SUFFIX.matcher(name).replaceFirst("");
                names.putIfAbsent(bare, Cut.SUFFIX);
                names.putIfAbsent(INITIAL.matcher(bare).replaceFirst(""), Cut.INITIAL);
            } else {
                names.putIfAbsent(LEGAL_FORM.matcher(name).replaceFirst(""), Cut.LEGAL_FORM);
            }
        }
        return names;
    }

    /** A person's shorter names are still the person's; the first words of an organisation's are another's. */
    private static List<String> written(Entity entity, boolean person) {
        List<String> names = new ArrayList<>(List.of(entity.name()));
        for (Mention mention : entity.mentions()) {
            String surface = mention.surface();
            boolean whole = mention.kind() == null
                    && (person ? surface.indexOf(' ') > 0 : surface.length() >= entity.name().length());
            if (whole && names.size() < MOST && !names.contains(surface)) {
                names.add(surface);
            }
        }
        return names;
    }
}
