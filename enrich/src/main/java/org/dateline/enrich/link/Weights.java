package org.dateline.enrich.link;

/**
 * What each piece of evidence is worth, in units of the logarithm of the odds, and when it is enough. One place for all of
 * them; they were set by reading half of 478 open news items, and measured on the other half (docs/entities.md).
 */
final class Weights {
    /** A person's name of two words and more, of rare parts. */
    static final double FULL_NAME = 1.5;
    /** An organisation's, work's or event's name of two words and more: right in 85 to 100 %. */
    static final double NAME_OF_WORDS = 1.8;
    /** Of these by one word. */
    static final double NAME_OF_ONE_WORD = 0.5;

    /** Capitals without their full name: right in less than a third. */
    static final double ACRONYM = -3.6;
    /** A person by one word: right in 22 to 43 %. */
    static final double ONE_WORD_OF_A_PERSON = -2.8;
    /** For each doubling of those who bear a last name, where it stands alone. */
    static final double SURNAMES = -0.5;
    /** For each doubling of those who may bear a person's name, from {@link #RARE} on. */
    static final double NAMESAKES = -0.35;

    static final double RARE = -8;
    /** The article has an initial that no name of the item has. */
    static final double OTHER_INITIAL = -2.0;
    /** The name is another one than the usual; and of one word. */
    static final double ALIAS = -0.8;

    static final double NICKNAME = -2.5;

    /** For each rank of popularity above {@link #MIDDLE}, and as much less below it. */
    static final double RANK = 0.06;

    static final double MIDDLE = 40;
    /** For each rank above {@link #FAME} besides. */
    static final double FAMOUS_RANK = 0.12;

    static final double FAME = 65;

    /** At most, where all places of the article lie in a rare country; a part of it where one does. */
    static final double COUNTRY = 2.2;

    static final double COUNTRY_RARENESS = 0.6;
    static final double NAMED = 0.4;
    /** The article names places, and none of the item's country. */
    static final double OTHER_COUNTRY = -1.8;

    static final double OTHER_COUNTRY_OF_A_THING = -0.5;
    /** From this part of an article's places on it speaks of a country's institutions without naming it. */
    static final double MOST_OF_IT = 0.5;

    static final double BESIDE = 1.5;
    /** The same where the text gives the person a role that is none of the item's. */
    static final double BESIDE_ANOTHER_ROLE = 0.3;
    /** The role that the text gives the person is the item's. */
    static final double SAME_ROLE = 2.2;
    /** So many words of the article speak of a field, and it is no accident. */
    static final int SEVERAL = 3;

    static final int MANY = 12;
    static final double SPOKEN_OF = 0.4;
    static final double EACH_WORD = 0.08;
    static final double UNSPOKEN = -1.2;
    static final double UNSPOKEN_OF_A_KNOWN_ONE = -0.5;
    /** For each rank below {@link #OBSCURE}. */
    static final double OBSCURITY = -0.1;

    static final double OBSCURE = 40;
    /**
     * No word beside a person's name says what the item does: of 776 links in news 17 were so, of 1,032 that were given to
     * names put in from the table by lot 412.
     */
    static final double ALONE = -2.5;
    /** The same where the article speaks of it elsewhere. */
    static final double ALONE_AMONG_OTHERS = -1.2;
    /** So many ranks below {@link #FAMOUS} that counts in full, above it in part. */
    static final double FAME_TO_WIN = 20;

    static final double OTHER_ROLE = -2.5;
    static final double LEGAL_FORM = 1.2;

    /** The text tells the age that the item has. */
    static final double SAME_AGE = 2.5;
    /** Years: the birthday may be still to come, and dates of birth are copied wrongly. */
    static final int MISCOUNTED = 2;

    static final double LONG_DEAD = -3.5;
    /** Years. */
    static final int LONG = 50;
    /** Of a person who has been dead for more years than {@link #MOURNING}. */
    static final double DEAD = -1.2;

    static final int MOURNING = 3;
    /** Years; who would be older has died, whatever the table says. */
    static final int OLDEST = 105;

    static final int FAMOUS = 60;
    /** Years; who is younger is a namesake. */
    static final int YOUNGEST = 14;

    /** From here on a rule is named as evidence. */
    static final double WORTH_SAYING = 0.3;

    /** From this probability on a link is given. */
    static final double ENOUGH = 0.55;
    /** Of an institution that stands in the list of those without doubt, by the country that the article is about. */
    static final double INSTITUTION = 0.9;

    private Weights() {}
}
