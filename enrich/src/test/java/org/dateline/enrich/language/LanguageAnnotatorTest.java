package org.dateline.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.RandomText;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Language;
import org.dateline.messages.Enrichment.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAnnotatorTest {
    private static final LanguageAnnotator ANNOTATOR = new LanguageAnnotator();

    private static Annotation annotate(@Nullable String given, String text) {
        return ANNOTATOR.annotate(
                Draft.of(Article.of("urn:a", text).language(given).build()));
    }

    private static @Nullable Language language(@Nullable String given, String text) {
        Draft before = Draft.of(Article.of("urn:a", text).language(given).build());
        return ANNOTATOR.annotate(before).after(before).language();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | South Korea has asked the United States to intervene to resolve the ongoing row with Japan.",
                "fr | Le président français a annoncé mardi une réforme des retraites devant les députés à Paris.",
                "de | Der Bundestag hat am Dienstag ein neues Gesetz beschlossen, das im Januar in Kraft tritt.",
                "es | El presidente del gobierno anunció el martes un nuevo plan de inversiones para el sector turístico.",
                "ja | 日本政府は火曜日、韓国との経済問題について協議を行うと発表した。",
                "zh | 中国外交部发言人星期二在北京举行的记者会上表示，双方将继续就贸易问题进行磋商。",
                "ko | 한국 정부는 화요일 일본과의 무역 문제에 대해 협의할 것이라고 발표했다.",
                "ru | Правительство во вторник объявило о новых мерах поддержки экономики страны.",
                "ar | أعلنت الحكومة يوم الثلاثاء عن إجراءات جديدة لدعم الاقتصاد في البلاد.",
                "nb | Regjeringen la tirsdag fram et nytt forslag til statsbudsjett, og opposisjonen er ikke fornøyd.",
                "et | Valitsus kiitis teisipäeval heaks uue eelarve, mis jõustub järgmise aasta jaanuaris."
            })
    void the_language_of_a_sentence_is_found_with_its_shortest_tag(String tag, String text) {
        Language found = Objects.requireNonNull(language(null, text));

        assertThat(found.tag()).isEqualTo(tag);
        assertThat(found.origin()).isEqualTo("detected");
        assertThat(found.confidence()).isBetween(LanguageAnnotator.SURE, 1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-us, en-US",
        "pt_BR, pt-BR",
        "eng, en",
        "ger, de",
        "cmn-Hans, zh-Hans",
        "iw, he",
        "zh-hant-tw, zh-Hant-TW",
        "gsw, gsw"
    })
    void a_given_language_wins_and_is_written_as_BCP_47_wants_it(String given, String tag) {
        assertThat(language(given, "Le président français a annoncé mardi une réforme."))
                .isEqualTo(new Language(tag, 1, "given"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "e", "und", "mul", "??", "", "  ", "x-klingon", "en us"})
    void what_is_no_language_tag_is_passed_over_and_the_text_asked(String given) {
        assertThat(language(
                        given, "Le président français a annoncé mardi une réforme des retraites devant les députés."))
                .extracting("tag", "origin")
                .containsExactly("fr", "detected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "Stocks fell", "12345 67 89 000 123 456", "🎉🎉🎉", ""})
    void a_text_too_short_to_tell_is_skipped(String text) {
        assertThat(annotate(null, text)).isInstanceOf(Annotation.Skipped.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xq zzkpt wvrr bnmq lkjh ghfd", "Kim Min-jun Lee Soo-ah Park Ji-ho"})
    void a_text_that_looks_like_no_language_more_than_another_gets_none(String text) {
        assertThat(annotate(null, text).status()).isEqualTo(Status.EMPTY);
    }

    @Test
    void all_threads_share_one_model_and_get_the_same_answer() {
        List<String> tags = java.util.stream.IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> String.valueOf(language(
                        null,
                        i % 2 == 0
                                ? "South Korea has asked the United States to intervene to resolve the row."
                                : "Der Bundestag hat am Dienstag ein neues Gesetz beschlossen, das bald gilt.")))
                .distinct()
                .toList();

        assertThat(tags).hasSize(2);
    }

    @RepeatedTest(50)
    void any_text_gets_an_answer(RepetitionInfo repetition) {
        String text = RandomText.of(new java.util.Random(repetition.getCurrentRepetition()), 150);

        assertThat(annotate(null, text)).isNotNull();
    }

    @Test
    void a_notice_in_another_language_does_not_hide_an_english_article() {
        String notice =
                "Diese Seite verwendet Cookies, damit wir Ihnen den bestmöglichen Dienst anbieten können. Mit der Nutzung"
                        + " erklären Sie sich damit einverstanden. Mehr dazu lesen Sie in unserer Erklärung zum Schutz der Daten, die Sie"
                        + " jederzeit unten auf jeder Seite finden und ausdrucken können.\n";
        String story = "The harbour will be closed from Monday because the bridge over the river has to be repaired. ";

        assertThat(Objects.requireNonNull(language(null, notice + story.repeat(12)))
                        .tag())
                .isEqualTo("en");
        assertThat(Objects.requireNonNull(language(null, notice.repeat(6) + story))
                        .tag())
                .isEqualTo("de");
    }
}
