package org.dateline.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.known.Fields;
import org.dateline.enrich.known.ItemKind;
import org.dateline.enrich.known.Known;
import org.dateline.enrich.known.WhosWho;
import org.dateline.enrich.known.WhosWhoBuilder;
import org.dateline.enrich.known.WhosWhoEntry;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.enrich.weight.WeightAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Ninjs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a table of people and things that are nobody, so that only the rules decide. */
class LinkAnnotatorTest {
    private static final Fields FIELDS = Fields.load();
    private static final String PREFIX = "http://www.wikidata.org/entity/Q";
    private static LinkAnnotator annotator = new LinkAnnotator();

    @BeforeAll
    static void the_table() throws IOException {
        WhosWho table = WhosWho.of(
                WhosWhoBuilder.build(List.of(
                        item(1, ItemKind.PERSON, "NO", 50, "Minister of Fisheries", "Ola Vik"),
                        item(2, ItemKind.PERSON, "SE", 50, "Minister of Fisheries", "Ola Vik"),
                        item(3, ItemKind.PERSON, "", 30, "football player", "Per Dal"),
                        item(4, ItemKind.PERSON, "NO", 72, "president", "Siv Brun", "Brun"),
                        item(5, ItemKind.ORGANISATION, "NO", 45, "company", "Brun Line", "=BL"),
                        item(6, ItemKind.WORK, "NO", 60, "film", "Grey Harbour"),
                        item(7, ItemKind.ORGANISATION, "NO", 60, "parliament", "National Assembly"))),
                "test");
        annotator = new LinkAnnotator(Clues.ALL, new Linker(table, Known.load(), FIELDS, Clues.ALL));
    }

    private static WhosWhoEntry item(
            int qid, ItemKind kind, String country, int popularity, String what, String name, String... others) {
        List<String> aliases = new ArrayList<>();
        List<String> acronyms = new ArrayList<>();
        for (String other : others) {
            if (other.startsWith("=")) {
                acronyms.add(other.substring(1));
            } else {
                aliases.add(other);
            }
        }
        int fields = FIELDS.ofText(what);
        return new WhosWhoEntry(qid, kind, country, 0, 0, popularity, fields, name, aliases, acronyms);
    }

    /** @param names the first is the entity's name; a mention wherever one of them stands */
    private static Entity entity(String text, String id, String type, @Nullable String role, String... names) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                mentions.add(new Mention(at, at + name.length(), name));
            }
        }
        return new Entity(id, type, null, names[0], null, List.of(), role, 0, null, null, mentions, "entity");
    }

    /** The place of that name, in that country. */
    private static Draft draft(String text, String place, String country, Entity... entities) {
        Draft tokenized = Draft.of(Article.of("urn:a", text).build());
        Draft draft = new TextAnnotator().annotate(tokenized).after(tokenized);
        List<Entity> all = new ArrayList<>(List.of(entities));
        return draft.with(changes -> {
            if (text.contains(place)) {
                all.add(entity(text, "p1", "place", null, place));
                changes.places = List.of(new PlaceFound("p1", place, "city", country, 0.0, 0.0, "mentioned"));
            }
            changes.entities = all;
        });
    }

    private static Draft linked(Draft draft) {
        return annotator.annotate(draft).after(draft);
    }

    private static List<String> uris(Draft draft) {
        return linked(draft).entities().stream()
                .filter(entity -> !entity.type().equals("place"))
                .map(entity -> entity.uri() == null ? "none" : entity.uri().replace(PREFIX, "Q"))
                .toList();
    }

    @Test
    void of_two_of_one_name_it_is_neither_where_nothing_tells_them_apart() {
        String text = "Ola Vik, the minister, went home.";

        assertThat(uris(draft(text, "Oslo", "NO", entity(text, "e1", "person", "minister", "Ola Vik"))))
                .containsExactly("none");
    }

    @Test
    void of_two_of_one_name_it_is_the_one_of_the_country_that_the_article_names() {
        String text = "Ola Vik, the minister, went home to Uppsala.";

        assertThat(uris(draft(text, "Uppsala", "SE", entity(text, "e1", "person", "minister", "Ola Vik"))))
                .containsExactly("Q2");
    }

    @Test
    void a_name_that_nobody_speaks_of_is_somebody_else_s() {
        String text = "Per Dal, a baker, sold his shop.";
        String other = "Per Dal, a striker, scored two goals for his club.";

        assertThat(uris(draft(text, "Oslo", "NO", entity(text, "e1", "person", null, "Per Dal"))))
                .containsExactly("none");
        assertThat(uris(draft(other, "Oslo", "NO", entity(other, "e1", "person", null, "Per Dal"))))
                .containsExactly("Q3");
    }

    @Test
    void a_single_word_is_linked_through_the_full_name_before_it_and_not_by_itself() {
        String full = "Siv Brun came. Brun left.";
        String alone = "Brun left.";

        assertThat(uris(draft(full, "Oslo", "NO", entity(full, "e1", "person", null, "Siv Brun", "Brun"))))
                .containsExactly("Q4");
        assertThat(uris(draft(alone, "Oslo", "NO", entity(alone, "e1", "person", null, "Brun"))))
                .containsExactly("none");
    }

    @Test
    void an_acronym_is_linked_through_its_full_name_and_not_by_itself() {
        String full = "The ferries of Brun Line (BL) were late in Bergen. BL said so.";
        String alone = "The ferries of BL were late in Bergen.";

        assertThat(uris(draft(full, "Bergen", "NO", entity(full, "e1", "organisation", null, "Brun Line", "BL"))))
                .containsExactly("Q5");
        assertThat(uris(draft(alone, "Bergen", "NO", entity(alone, "e1", "organisation", null, "BL"))))
                .containsExactly("none");
    }

    @Test
    void nothing_of_another_type_is_meant() {
        String text = "Grey Harbour is a film from Bergen.";

        assertThat(uris(draft(text, "Bergen", "NO", entity(text, "e1", "person", null, "Grey Harbour"))))
                .containsExactly("none");
        assertThat(uris(draft(text, "Bergen", "NO", entity(text, "e1", "object", null, "Grey Harbour"))))
                .containsExactly("Q6");
    }

    @Test
    void an_institution_is_linked_only_where_the_article_is_about_its_country() {
        String text = "The National Assembly met in Bergen.";
        String elsewhere = "The National Assembly met in Uppsala.";

        assertThat(uris(draft(text, "Bergen", "NO", entity(text, "e1", "organisation", null, "National Assembly"))))
                .containsExactly("Q7");
        assertThat(uris(draft(
                        elsewhere,
                        "Uppsala",
                        "SE",
                        entity(elsewhere, "e1", "organisation", null, "National Assembly"))))
                .containsExactly("none");
    }

    @Test
    void a_link_says_how_sure_it_is_and_why_and_nothing_else_of_the_item_is_printed() {
        String text = "Ola Vik, the minister, went home to Uppsala.";

        Entity entity = linked(draft(text, "Uppsala", "SE", entity(text, "e1", "person", null, "Ola Vik")))
                .entities()
                .get(0);

        assertThat(entity.confidence()).isBetween(0.55, 0.99);
        assertThat(entity.evidence()).startsWith("full name").contains("country-of-the-article", "words-beside");
        assertThat(entity.role()).isNull();
        assertThat(entity.subtype()).isNull();
        assertThat(entity.name()).isEqualTo("Ola Vik");
    }

    @Test
    void ninjs_has_the_uri_of_people_and_organisations() {
        String text = "Siv Brun took a ferry of Brun Line from Bergen.";
        Draft draft = linked(draft(
                text,
                "Bergen",
                "NO",
                entity(text, "e1", "person", null, "Siv Brun"),
                entity(text, "e2", "organisation", null, "Brun Line")));

        Article article = new WeightAnnotator().annotate(draft).after(draft).article();

        assertThat(article.people()).extracting(Ninjs.Concept::uri).containsExactly(PREFIX + "4");
        assertThat(article.organisations()).extracting(Ninjs.Concept::uri).containsExactly(PREFIX + "5");
    }

    @Test
    void two_names_of_one_item_become_one_entity_with_all_mentions() {
        String text = "Siv Brun, the president, came to Bergen. Later the president, Brun, left Bergen.";
        Draft draft = draft(
                text,
                "Bergen",
                "NO",
                entity(text, "e1", "person", null, "Siv Brun"),
                new Entity(
                        "e2",
                        "person",
                        null,
                        "Brun",
                        null,
                        List.of(),
                        "president",
                        0,
                        null,
                        null,
                        List.of(new Mention(text.lastIndexOf("Brun"), text.lastIndexOf("Brun") + 4, "Brun")),
                        "entity"));

        List<Entity> people = linked(draft).entities().stream()
                .filter(entity -> entity.type().equals("person"))
                .toList();

        assertThat(people).hasSize(1);
        assertThat(people.get(0).mentions()).extracting(Mention::surface).containsExactly("Siv Brun", "Brun");
        assertThat(people.get(0).role()).isEqualTo("president");
    }

    @Test
    void an_article_in_another_language_is_skipped() {
        Draft draft = draft("Siv Brun kom.", "Oslo", "NO").with(changes -> changes.language = DANISH);

        assertThat(annotator.annotate(draft)).isInstanceOf(Annotation.Skipped.class);
    }

    private static final org.dateline.messages.Enrichment.Language DANISH =
            new org.dateline.messages.Enrichment.Language("da", 0.9, "text");
}
