package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leaves out the lines that are the site's and not the article's: its headline again, by-lines, invitations, notices. */
final class Boilerplate {
    /** A line in small letters that begins so is an invitation to read, share or pay; the languages of the big news sites. */
    private static final Pattern INVITATION =
            Pattern.compile("(?:read (?:more|also|next|the full|full)|also read|more (?:on|from) |see also|related(?:"
                    + " (?:articles?|stories|posts?|coverage|news|links|topics|content))?\\s*:?$|share"
                    + " (?:this|on|via)|follow us|like us on|sign up|subscribe|get our|click here|tap"
                    + " here|advertisement|story continues|article continues|continue reading|view comments|leave a"
                    + " (?:comment|reply)|post navigation|filed under|tagged|tags?:|topics?:|categories:|posted"
                    + " in|photo(?:s|graph)?(?: by)?:|image(?: credit| source)?s?:|picture:|credit:|source: getty|getty"
                    + " images|updated?:? \\d|published:? \\d|posted (?:on|by)\\b|skip to|print this|email this|report an?"
                    + " (?:error|typo)|have you got|download our|join (?:our|the conversation)|mehr (?:zum"
                    + " thema|lesen|dazu)|lesen sie|weiterlesen|anzeige$|zum thema|teilen$|bildquelle|foto:|fotos:|auch"
                    + " interessant|schlagworte|lire aussi|à lire|lire la suite|partager|publicité$|abonnez|crédit"
                    + " photo|leer (?:más|también)|lea (?:también|más)|compartir|publicidad$|suscr[ií]b|te puede"
                    + " interesar|leia (?:mais|também)|compartilh|publicidade$|leggi anche|condividi|pubblicità$|lees"
                    + " (?:ook|meer)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте"
                    + " также|подробнее|фото:|реклама$)");

    /** Anywhere in a short line, in small letters. */
    private static final Pattern NOTICE = Pattern.compile(
            "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os"
                    + " direitos|©\\s*(?:copyright)?\\s*(?:19|20)\\d\\d|^copyright\\b|^©|follow (?:him|her|them|us|me)"
                    + " on|is a (?:staff writer|reporter|freelance)|newsletter|enable javascript|your email"
                    + " address|required fields are marked|by submitting|privacy policy|terms of (?:use|service)");

    private static final int SHORT = 160;

    private Boilerplate() {}

    static List<String> without(List<Line> lines, @Nullable String headline) {
        List<Line> kept = new ArrayList<>();
        boolean begun = false;
        for (Line line : lines) {
            begun |= line.prose();
            if (!ofTheSite(line) && (begun || !ofTheHead(line, headline))) {
                kept.add(line);
            }
        }
        return texts(withoutEmptyHeadings(Ending.cut(kept)));
    }

    private static boolean ofTheSite(Line line) {
        String text = line.text();
        if (text.length() > SHORT) {
            return false;
        }
        if (!text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            return true;
        }
        if (line.linkDensity() > 0.8 && line.heading() == 0 && text.length() < 120) {
            return !line.item() || text.length() < 60;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return (INVITATION.matcher(lower).lookingAt() && (line.links() > 0 || text.length() < 60))
                || NOTICE.matcher(lower).find();
    }

    /** What stands above the first paragraph: headline, by-line, date. */
    private static boolean ofTheHead(Line line, @Nullable String headline) {
        String text = line.text();
        if (headline != null && squeezed(text).equals(squeezed(headline))) {
            return true;
        }
        return text.length() < 100 && (AuthorNames.isByline(text) || DateWords.isOnlyADate(text));
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** A heading with nothing below it was of a box that is left out. */
    private static List<Line> withoutEmptyHeadings(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        int next = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            boolean empty = line.heading() > 0 && (kept.isEmpty() || (next > 0 && next < line.heading()));
            if (!empty) {
                kept.add(line);
                next = line.heading();
            }
        }
        java.util.Collections.reverse(kept);
        return kept;
    }

    private static List<String> texts(List<Line> lines) {
        List<String> texts = new ArrayList<>();
        for (Line line : lines) {
            texts.add(line.text());
        }
        return texts;
    }
}
