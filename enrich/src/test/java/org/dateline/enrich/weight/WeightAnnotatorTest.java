package org.dateline.enrich.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Ninjs;
import org.junit.jupiter.api.Test;

class WeightAnnotatorTest {
    private static final WeightAnnotator ANNOTATOR = new WeightAnnotator();

    private static Draft tokenized(String text, UnaryOperator<ArticleBuilder> given) {
        Draft draft = Draft.of(
                given.apply(Article.of("urn:a", text).build().toBuilder()).build());
        return new TextAnnotator().annotate(draft).after(draft);
    }

    /** An entity with a mention wherever the text has one of the surfaces. */
    private static Entity entity(String text, String id, String type, String... surfaces) {
        List<Mention> mentions = new ArrayList<>();
        for (String surface : surfaces) {
            for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
                mentions.add(new Mention(at, at + surface.length(), surface));
            }
        }
        return new Entity(id, type, null, surfaces[0], null, List.of(), null, 0, null, null, mentions, "test");
    }

    private static Draft weighed(Draft draft, Entity... entities) {
        Draft with = draft.with(changes -> changes.entities = List.of(entities));
        return ANNOTATOR.annotate(with).after(with);
    }

    @Test
    void entities_are_numbered_by_their_first_mention_and_places_follow() {
        String text = "Seoul said Ann Lee met Bob Poe. Bob Poe left.";
        Draft draft = tokenized(text, article -> article).with(changes -> {
            changes.entities = List.of(
                    entity(text, "e1", "person", "Bob Poe"),
                    entity(text, "e2", "person", "Ann Lee"),
                    entity(text, "e3", "place", "Seoul"));
            changes.places = List.of(new PlaceFound("e3", "Seoul", "capital", "KR", 37.5, 127.0, "mentioned"));
        });

        Draft weighed = ANNOTATOR.annotate(draft).after(draft);

        assertThat(weighed.entities()).extracting(Entity::id).containsExactly("e1", "e2", "e3");
        assertThat(weighed.entities()).extracting(Entity::name).containsExactly("Seoul", "Ann Lee", "Bob Poe");
        assertThat(weighed.places()).extracting(PlaceFound::entity).containsExactly("e1");
    }

    @Test
    void what_stands_in_the_headline_and_comes_often_weighs_more() {
        String text = "Ann Lee won. Ann Lee smiled. She left. Others came. Bob Poe lost.";
        Draft draft = tokenized(text, article -> article)
                .with(changes -> changes.headline = new Headline("Victory for Ann Lee", false));

        Draft weighed =
                weighed(draft, entity(text, "e1", "person", "Ann Lee"), entity(text, "e2", "person", "Bob Poe"));

        assertThat(weighed.entities().get(0).salience()).isGreaterThan(0.8).isLessThanOrEqualTo(1);
        assertThat(weighed.entities().get(1).salience()).isBetween(0.0, 0.4);
        assertThat(weighed.article().people())
                .containsExactly(
                        Ninjs.Concept.named("Ann Lee", "about", null),
                        Ninjs.Concept.named("Bob Poe", "mentioned", null));
    }

    @Test
    void a_dateline_in_capitals_is_in_the_headline_that_names_its_place() {
        String text = "MADISON burned. They sat. They ate. They left.";
        Draft draft = tokenized(text, article -> article)
                .with(changes -> changes.headline = new Headline("Fire in Madison", false));

        Draft weighed = weighed(draft, entity(text, "e1", "person", "MADISON"));

        assertThat(weighed.entities().get(0).salience()).isGreaterThan(0.5);
    }

    @Test
    void a_name_in_another_word_of_the_headline_is_not_in_it() {
        String text = "Others came. They sat. They ate. They left. Ann won.";
        Draft draft = tokenized(text, article -> article)
                .with(changes -> changes.headline = new Headline("Annual meeting", false));

        Draft weighed = weighed(draft, entity(text, "e1", "person", "Ann"));

        assertThat(weighed.entities().get(0).salience()).isLessThan(0.5);
    }

    @Test
    void each_sort_of_entity_goes_to_its_property_of_ninjs_and_places_have_a_point() {
        String text = "Ann Lee of Acme said at the Odd Summit in Seoul that the Odd Treaty ends.";
        Draft draft = tokenized(text, article -> article).with(changes -> {
            changes.entities = List.of(
                    entity(text, "e1", "person", "Ann Lee"),
                    entity(text, "e2", "organisation", "Acme"),
                    entity(text, "e3", "event", "Odd Summit"),
                    entity(text, "e4", "object", "Odd Treaty"),
                    entity(text, "e5", "place", "Seoul"));
            changes.places = List.of(new PlaceFound("e5", "Seoul", "capital", "KR", 37.566, 126.978, "mentioned"));
        });

        Article article = ANNOTATOR.annotate(draft).after(draft).article();

        assertThat(article.people()).extracting(Ninjs.Concept::name).containsExactly("Ann Lee");
        assertThat(article.organisations()).extracting(Ninjs.Concept::name).containsExactly("Acme");
        assertThat(article.events()).extracting(Ninjs.Concept::name).containsExactly("Odd Summit");
        assertThat(article.objects()).extracting(Ninjs.Concept::name).containsExactly("Odd Treaty");
        assertThat(String.valueOf(article.places().get(0).geoJSON()))
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[126.978,37.566]}");
    }

    @Test
    void what_the_source_has_named_is_not_named_again() {
        String text = "Ann Lee met Bob Poe.";
        Ninjs.Concept given = new Ninjs.Concept(null, "Ann Lee", null, "http://example.org/lee", null, null, null);
        Draft draft = tokenized(text, article -> article.people(List.of(given)));

        Draft weighed =
                weighed(draft, entity(text, "e1", "person", "Ann Lee"), entity(text, "e2", "person", "Bob Poe"));

        assertThat(weighed.article().people()).first().isEqualTo(given);
        assertThat(weighed.article().people()).extracting(Ninjs.Concept::name).containsExactly("Ann Lee", "Bob Poe");
    }

    @Test
    void a_place_that_is_but_a_part_of_another_name_is_no_mention() {
        String text = "The US Department of State and Spain’s Supreme Court met in Spain.";
        Draft weighed = weighed(
                tokenized(text, article -> article),
                entity(text, "e1", "organisation", "US Department of State"),
                entity(text, "e2", "organisation", "Spain’s Supreme Court"),
                entity(text, "e3", "place", "US"),
                entity(text, "e4", "place", "Spain"));

        assertThat(weighed.entities())
                .extracting(Entity::name)
                .containsExactly("US Department of State", "Spain’s Supreme Court", "Spain");
        assertThat(weighed.entities().get(2).mentions()).hasSize(2);
    }

    @Test
    void without_entities_there_is_nothing_to_weigh() {
        assertThat(ANNOTATOR.annotate(tokenized("Nothing.", article -> article)))
                .isInstanceOf(Annotation.Empty.class);
    }

    @Test
    void where_no_place_is_what_the_article_is_about_the_one_that_it_names_most_is() {
        String text =
                "Ann Lee ran. She won. He lost. They met. It rained. Later it snowed in Oslo. Lee slept. Lee ate. Oslo is"
                        + " cold. Then Lee went to Bergen.";
        Draft draft = tokenized(text, article -> article).with(changes -> {
            changes.entities = List.of(
                    entity(text, "e1", "person", "Lee"),
                    entity(text, "e2", "place", "Oslo"),
                    entity(text, "e3", "place", "Bergen"));
            changes.places = List.of(
                    new PlaceFound("e2", "Oslo", "capital", "NO", 59.9, 10.7, "mentioned"),
                    new PlaceFound("e3", "Bergen", "city", "NO", 60.4, 5.3, "mentioned"));
        });

        Draft weighed = ANNOTATOR.annotate(draft).after(draft);

        assertThat(weighed.places())
                .extracting(PlaceFound::name, PlaceFound::rel)
                .containsExactly(tuple("Oslo", "focus"), tuple("Bergen", "mentioned"));
    }

    @Test
    void who_stands_in_a_credit_matters_little() {
        String text = "A man runs. (Picture by Rosa Moss)\nThe bridge fell on Monday.\nIt was old.";

        Draft weighed = weighed(tokenized(text, article -> article), entity(text, "e1", "person", "Rosa Moss"));

        assertThat(weighed.entities().get(0).salience()).isLessThan(0.2);
    }
}
