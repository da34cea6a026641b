package org.dateline.enrich.link;

/**
 * What each piece of evidence is worth, in units of the logarithm of the odds, and when they are enough. One place for all
 * of them; they were set on half of 478 open news items by reading, and measured on the other half (docs/entities.md).
 */
final class Weights {
    /** A person's full name that somebody in the table bears, if the name is of rare parts. */
    static final double FULL_NAME = 1.5;
    /** Of an organisation, work or event by a name of two words and more. */
    static final double NAME_OF_WORDS = 1.8;
    /** Of these by one word: right in the half of the cases. */
    static final double NAME_OF_ONE_WORD = 0.0;
    /** A person by one word: right in 22 to 43 % by itself. */
    static final double ONE_WORD_OF_A_PERSON = -1.5;
    /** Capitals: the worst of all names. */
    static final double ACRONYM = -2.0;

    /** For each rank of popularity above {@link #MIDDLE}, and as much less below it. */
    static final double RANK = 0.06;

    static final double MIDDLE = 40;

    /** For each doubling of those who may bear a person's name, from {@link #RARE} on. */
    static final double NAMESAKES = -0.35;

    static final double RARE = -8;
    /** For each doubling of those who bear a last name, where it stands alone. */
    static final double SURNAMES = -0.5;

    /** The name is another one than the usual. */
    static final double ALIAS = -0.4;
    /** The article has an initial that no name of the item has. */
    static final double OTHER_INITIAL = -1.0;

    /** The article names places of its country; and more, the more of its places lie there. */
    static final double COUNTRY = 0.8;

    static final double COUNTRY_SHARE = 1.2;
    /** It names places, and none of that country. */
    static final double OTHER_COUNTRY = -1.2;

    static final double OTHER_COUNTRY_OF_A_THING = -0.5;

    /** Words beside a name speak of what the item does. */
    static final double NEAR = 1.5;
    /** Words elsewhere in the article do, several of them. */
    static final double SPOKEN_OF = 0.6;

    static final int SEVERAL = 3;
    /** No word does. */
    static final double NOT_SPOKEN_OF = -1.2;
    /** For each rank below {@link #OBSCURE} of what no word speaks of. */
    static final double OBSCURITY = -0.1;

    static final double OBSCURE = 35;

    /** Dead for longer than {@link #LONG} years, and not among the famous. */
    static final double LONG_DEAD = -2.0;

    static final int LONG = 50;
    static final int FAMOUS = 60;
    /** Youngest in the news, in years; younger ones are namesakes. */
    static final int YOUNGEST = 14;

    /** From this probability on a link is given. */
    static final double ENOUGH = 0.75;

    private Weights() {}
}
