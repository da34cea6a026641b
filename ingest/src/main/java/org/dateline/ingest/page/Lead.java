package org.dateline.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.ingest.page.Masses.Mass;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst: a sentence or two between headline and text that many sites set outside of the element of the text.
 * It is known by its name or by saying what the page gives as its description.
 */
final class Lead {
    private static final Set<String> NAMES = Set.of(
            "lead",
            "lede",
            "lde",
            "leadin",
            "leadtext",
            "intro",
            "introduction",
            "standfirst",
            "dek",
            "deck",
            "subtitle",
            "subhead",
            "subheadline",
            "subheading",
            "subheader",
            "chapo",
            "chapeau",
            "vorspann",
            "einleitung",
            "sommaire",
            "entradilla",
            "bajada",
            "sumario",
            "sommario",
            "abstract",
            "ingress",
            "zajawka",
            "lid",
            "occhiello",
            "preamble");

    private static final NameRule NAMED = new NameRule(Lead::named);

    private static final int SHORTEST = 50;
    private static final int LONGEST = 600;

    /** As many of a description's letters must be the lead's: descriptions are cut. */
    private static final int ALIKE = 40;

    /** So many elements up from the text is it looked for. */
    private static final int LEVELS = 4;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Masses masses;
    private final Set<Element> leftOut;
    private final String description;

    private Lead(Masses masses, Set<Element> leftOut, @Nullable String description) {
        this.masses = masses;
        this.leftOut = leftOut;
        this.description = description == null ? "" : letters(description);
    }

    /** The element, or {@code null} where none stands before the text. */
    static @Nullable Element before(
            Element content, Masses masses, Set<Element> leftOut, @Nullable String description) {
        Lead lead = new Lead(masses, leftOut, description);
        Element at = content;
        for (int level = 0; level < LEVELS && at != null && !at.normalName().equals("body"); level++) {
            for (Element sibling = at.previousElementSibling();
                    sibling != null;
                    sibling = sibling.previousElementSibling()) {
                Element found = lead.in(sibling, 0);
                if (found != null) {
                    return found;
                }
            }
            at = at.parent();
        }
        return null;
    }

    private @Nullable Element in(Element element, int depth) {
        Mass mass = masses.of(element);
        if (leftOut.contains(element) || mass.chars() < SHORTEST || depth > LEVELS) {
            return null;
        }
        if (mass.chars() <= LONGEST
                && mass.linkDensity() < 0.3
                && !element.normalName().equals("h1")
                && is(element)) {
            return element;
        }
        for (Element child = element.lastElementChild(); child != null; child = child.previousElementSibling()) {
            Element found = in(child, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean is(Element element) {
        if (NAMED.of(element.className()) > 0 || element.attr("itemprop").equalsIgnoreCase("description")) {
            return true;
        }
        String text = letters(ShortText.of(element, LONGEST));
        int alike = Math.min(text.length(), description.length());
        return alike >= ALIKE && text.regionMatches(0, description, 0, Math.min(alike, 2 * ALIKE));
    }

    private static int named(String names) {
        List<String> words = Hints.words(names);
        return words.stream().anyMatch(NAMES::contains) ? 1 : 0;
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
