package org.dateline.enrich.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;

/** The names by which an entity is looked up: as the article has them, and without what a table has not. */
final class NamesOf {
    private static final Pattern LEGAL_FORM = Pattern.compile(
            ",? (?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|L\\.L\\.C|LLP|PLC|plc|AG|SA|S\\.A|NV|N\\.V|SpA|GmbH|Group|Holdings|Cos)\\.?$");
    private static final Pattern SUFFIX = Pattern.compile(",? (?:Jr|Sr|II|III|IV|MD|PhD)\\.?$");
    private static final Pattern INITIAL = Pattern.compile(" (?:\\p{Lu}\\.?-?)+(?= )");
    private static final int MOST = 8;

    private NamesOf() {}

    /** Whether a name has an initial between others. */
    static boolean initials(String name) {
        return INITIAL.matcher(name).find();
    }

    /** The fullest first. */
    static List<String> of(Entity entity) {
        Set<String> names = new LinkedHashSet<>();
        names.add(entity.name());
        for (Mention mention : entity.mentions()) {
            if (mention.kind() == null && mention.surface().indexOf(' ') > 0 && names.size() < MOST) {
                names.add(mention.surface());
            }
        }
        List<String> all = new ArrayList<>(names);
        Pattern ending = entity.type().equals("person") ? SUFFIX : LEGAL_FORM;
        for (String name : names) {
            String bare = ending.matcher(name).replaceFirst("");
            all.add(bare);
            if (entity.type().equals("person")) {
                all.add(INITIAL.matcher(bare).replaceFirst(""));
            }
        }
        return all.stream().distinct().toList();
    }
}
