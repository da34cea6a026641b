package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.text.RandomText;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.enrich.weight.WeightAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text and any names, sensible or not. The repetition is the seed. */
class EntitySpansPropertyTest {
    private static final EntityAnnotator ENTITIES = new EntityAnnotator();
    private static final WeightAnnotator WEIGHT = new WeightAnnotator();
    private static final List<Name.Kind> KINDS = List.of(Name.Kind.values());
    private static final String[] WORDS = {
        " Ministry", " of ", " Summit", " the ", " ministry", " (ABC)", " President ", " Jr.", ", ", "’s ", " Act"
    };

    private static Draft tokenized(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());
        return new TextAnnotator().annotate(draft).after(draft);
    }

    private static Draft randomly(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(RandomText.of(random, 5)).append(WORDS[random.nextInt(WORDS.length)]);
        }
        Draft draft = tokenized(text.toString());
        TokenizedText tokens = draft.text();
        List<Name> names = new ArrayList<>();
        for (int i = 0; tokens != null && i < tokens.tokenCount(); i += 1 + random.nextInt(4)) {
            int end = Math.min(tokens.tokenCount(), i + 1 + random.nextInt(3));
            Name.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            names.add(new Name(tokens.start(i), tokens.end(end - 1), kind, random.nextDouble()));
            i = end;
        }
        return draft.with(changes -> changes.names = names);
    }

    @RepeatedTest(200)
    void mentions_are_what_stands_there_nested_or_disjoint_and_every_id_resolves(RepetitionInfo repetition) {
        Draft draft = randomly(new Random(repetition.getCurrentRepetition()));
        Draft found = ENTITIES.annotate(draft).after(draft);
        Draft weighed = WEIGHT.annotate(found).after(found);

        List<String> ids = weighed.entities().stream().map(Entity::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(weighed.places()).extracting(PlaceFound::entity).allMatch(ids::contains);
        List<Mention> mentions = weighed.entities().stream()
                .flatMap(entity -> entity.mentions().stream())
                .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(mention -> -mention.end()))
                .toList();
        for (Mention mention : mentions) {
            assertThat(mention.surface()).isEqualTo(draft.article().text().substring(mention.start(), mention.end()));
        }
        for (int i = 1; i < mentions.size(); i++) {
            Mention before = mentions.get(i - 1);
            Mention after = mentions.get(i);
            assertThat(after.start() >= before.end() || after.end() <= before.end())
                    .as("%s and %s", before, after)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bank ",
                "Law Bill ",
                "the ministry ",
                "(ABC) ",
                "((((",
                "Ministry of ",
                "A. ",
                "South Korea-US ",
                "The US official, a ",
                "Fair Act (FA) ",
                "’s’s "
            })
    void it_takes_linear_time_on_hostile_text(String piece) {
        Draft draft = tokenized(piece.repeat(200_000 / piece.length()));
        TokenizedText text = draft.text();
        List<Name> names = new ArrayList<>();
        for (int i = 0; text != null && i + 1 < text.tokenCount() && names.size() < EntityAnnotator.MAX_NAMES; i += 3) {
            names.add(new Name(text.start(i), text.end(i + 1), KINDS.get(i % KINDS.size()), 0.95));
        }
        Draft named = draft.with(changes -> changes.names = names);

        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            Draft found = ENTITIES.annotate(named).after(named);
            WEIGHT.annotate(found);
        });
    }
}
