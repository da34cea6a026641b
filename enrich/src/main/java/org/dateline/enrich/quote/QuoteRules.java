package org.dateline.enrich.quote;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.quote.subject.Meaning;
import org.dateline.enrich.quote.subject.Phrases;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The annotator's plan.
 *
 * @param noTurns labels that are no speakers of a transcript
 * @param noTranscripts why labelled paragraphs are no transcript
 * @param sources who speaks between quotation marks, the first that knows
 * @param earlier who spoke before it
 * @param silences what stands between quotation marks and nobody says
 * @param tellings what is reported without them, the first that knows
 * @param noReports why a verb of saying reports nothing
 * @param meanings whom the subject of such a verb means, the first that knows
 */
record QuoteRules(
        Rules<NoTurn> noTurns,
        Rules<NoTranscript> noTranscripts,
        Rules<Source> sources,
        Rules<Earlier> earlier,
        Rules<Silence> silences,
        Rules<Telling> tellings,
        Rules<NoReport> noReports,
        Rules<Meaning> meanings) {
    private static final Rules<NoTurn> NO_TURNS = Rules.of(
            new Rule<>(
                    "salutation-is-no-speaker",
                    "\"Dear Nora:\" above a letter names who is written to.",
                    Transcript::salutation),
            new Rule<>(
                    "heading-is-no-speaker",
                    "What stands before the colon in an advisory or under a story is a heading: When, Photo, Contact.",
                    Transcript::heading));

    private static final Rules<NoTranscript> NO_TRANSCRIPTS = Rules.of(
            new Rule<>(
                    "nobody-speaks-twice",
                    "In a transcript somebody has two turns or is named in the article; the items of a list do not.",
                    Transcript::strangers),
            new Rule<>(
                    "nobody-talks",
                    "In a transcript somebody asks, or says I and you; in a list of charges or results nobody does.",
                    Transcript::silent));

    private static final Rules<Source> SOURCES = Rules.of(
            new Rule<>(
                    "said-behind",
                    "Who speaks stands mostly right behind the words: \"...,\" she said.",
                    DirectSpeech::behind),
            new Rule<>(
                    "said-before", "Else in the same sentence before them: she said, \"...\".", DirectSpeech::before),
            new Rule<>(
                    "line-before-ends-in-a-colon",
                    "A paragraph that ends in a colon introduces the one behind it.",
                    DirectSpeech::introduced),
            new Rule<>("signed-behind-a-dash", "A name behind a dash signs the words before it.", DirectSpeech::signed),
            new Rule<>(
                    "speaker-goes-on",
                    "Words that nobody is said to say go on from those right before them.",
                    DirectSpeech::continued));

    private static final Rules<Earlier> EARLIER = Rules.of(new Rule<>(
            "speaker-of-touching-words",
            "Of quotations that touch each other one says who speaks in all: \"Why?\" \"Because,\" she said.",
            DirectSpeech::handBack));

    private static final Rules<Silence> SILENCES = Rules.of(
            new Rule<>(
                    "title-of-a-work",
                    "Where each long word has a capital, the marks hold the title of a work.",
                    Utterances::work),
            new Rule<>(
                    "nicknamed",
                    "What somebody or something is nicknamed, or a word as such, is said by nobody.",
                    Utterances::nicknamed),
            new Rule<>(
                    "term-that-nobody-says",
                    "A word or two that somebody without a name calls a thing are its name.",
                    Utterances::term));

    private static final Rules<Telling> TELLINGS = Rules.of(
            new Rule<>(
                    "according-to", "What stands beside \"according to\" is what its source says.", Reports::according),
            new Rule<>(
                    "clause-behind-the-verb",
                    "A clause behind a verb of saying is what is said: she said (that) it would rain.",
                    Reports::forward),
            new Rule<>(
                    "clause-before-the-verb",
                    "Else the clause before it is: it would rain, she said.",
                    Reports::trailing));

    private static final Rules<NoReport> NO_REPORTS = Rules.of(
            new Rule<>(
                    "clause-without-a-subject",
                    "In \"what parents say was a strike\" the verb of saying is put into another's clause.",
                    Reports::opensWithIs),
            new Rule<>(
                    "thing-that-shows",
                    "A trend suggests and a test shows, but neither speaks; a report does.",
                    Reports::evidence),
            new Rule<>("what-is-not-said", "What somebody did not say is nobody's words.", Reports::denied),
            new Rule<>(
                    "subject-behind-the-verb",
                    "Behind a comma the verb has its subject behind it: it will rain, said Lee.",
                    Reports::inverts),
            new Rule<>("anybody-who-says", "\"Anybody who believes that\" tells nobody's words.", Reports::anybody));

    private static final Rules<Meaning> MEANINGS = Rules.of(
            new Rule<>(
                    "name-at-the-verb",
                    "A name that ends the words is meant, whatever title stands before it.",
                    Phrases::named),
            new Rule<>(
                    "spokeswoman-of-an-organisation",
                    "A spokeswoman speaks for an organisation, and the quote is its.",
                    Phrases::spokesman),
            new Rule<>(
                    "officials-of-an-organisation",
                    "Officials and reports without a name speak for the organisation that they are of.",
                    Phrases::collective),
            new Rule<>("pronoun", "A pronoun means who spoke last, or who was named since and fits.", Phrases::pronoun),
            new Rule<>("person-of-an-age", "\"The 48-year-old\" is the person who was spoken of last.", Phrases::ofAge),
            new Rule<>(
                    "day-before-the-verb",
                    "A day may stand between the subject and its verb: the ministry Monday said.",
                    Phrases::beforeDay),
            new Rule<>(
                    "former-office",
                    "\"The former president\" is the person named last, not who is president now.",
                    Phrases::former),
            new Rule<>(
                    "noun-that-points-back",
                    "\"The minister\" and \"the company\" are those whom the article named before.",
                    Phrases::pointedAt));

    static final QuoteRules ALL =
            new QuoteRules(NO_TURNS, NO_TRANSCRIPTS, SOURCES, EARLIER, SILENCES, TELLINGS, NO_REPORTS, MEANINGS);

    QuoteRules without(Set<String> ids) {
        return new QuoteRules(
                noTurns.without(ids),
                noTranscripts.without(ids),
                sources.without(ids),
                earlier.without(ids),
                silences.without(ids),
                tellings.without(ids),
                noReports.without(ids),
                meanings.without(ids));
    }

    List<Rule<?>> list() {
        return Stream.<Rules<?>>of(noTurns, noTranscripts, sources, earlier, silences, tellings, noReports, meanings)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }
}
