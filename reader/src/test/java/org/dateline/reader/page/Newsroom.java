package org.dateline.reader.page;

import java.time.LocalDate;

/** Articles for the page's tests; all that happens in them is invented. */
final class Newsroom {
    static final String LIGHTHOUSE_TEXT = """
            Keepers of the Lighthouse Board of Norway 🚢 met in Bergen on Monday.
            “The lamp stays lit,” said Ingrid Solheim, who has kept it for 31 years. The Lighthouse Board of Norway had wanted it dark.
            A ferry line from Bergen to the Fair Isles depends on it.""";

    private Newsroom() {}

    /** Marks within marks (a place in an organisation), names in a quote, and a character of two code units before most. */
    static InventedArticle lighthouse() {
        return new InventedArticle("https://northline.example/lamp", "The lamp stays lit", LIGHTHOUSE_TEXT)
                .entity("person", "Ingrid Solheim", "")
                .entity("organisation", "Lighthouse Board of Norway", "http://www.wikidata.org/entity/Q900001")
                .place("Norway", "http://www.wikidata.org/entity/Q20", 61, 8)
                .place("Bergen", "http://www.wikidata.org/entity/Q26793", 60.39, 5.32)
                .quote("The lamp stays lit,", 1)
                .time("Monday", "2026-03-02")
                .topic("20000337", "economy, business and finance", "transport")
                .keyword("lamp")
                .annotator("entity", "1+abc");
    }

    /** The number-th of a series of short ones, older by a day each. */
    static InventedArticle note(int number) {
        String day = LocalDate.of(2026, 3, 1).minusDays(number % 5).toString();
        String text =
                "The harbour of Bergen counted boat " + number + ". Ola Nilsen wrote it down, as he has each day.";
        return new InventedArticle("https://northline.example/note/" + number, "Boat " + number + " is counted", text)
                .published(day)
                .place("Bergen", "http://www.wikidata.org/entity/Q26793", 60.39, 5.32)
                .entity("person", "Ola Nilsen", "");
    }

    /** One about another place, so that a filter has something to leave out. */
    static InventedArticle tram() {
        return new InventedArticle(
                        "https://northline.example/tram",
                        "Tram 9 turns a corner",
                        "A tram in Lisbon now turns left at the bakery.")
                .place("Lisbon", "http://www.wikidata.org/entity/Q597", 38.7, -9.1)
                .topic("20000337", "economy, business and finance", "transport");
    }
}
