package org.dateline.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the article is over although its element goes on: at the heading of the comments or of other articles. */
final class Ending {
    /** Whole lines in small letters; what follows is by readers, however long it is. */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?:\\d+ )?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios|comentários|commenti|reacties"
                    + "|комментарии|komentarze)(?: \\(?\\d+\\)?| on .*)?:?"
                    + "|(?:leave|post|add) a (?:comment|reply).*|join the (?:conversation|discussion).*");

    /** What follows is of other articles, unless it has paragraphs: then a box stood within the article. */
    private static final Pattern OTHERS =
            Pattern.compile("(?:related|recommended|similar|further|other|latest|recent|popular|trending|top)"
                    + " (?:articles?|stories|posts?|news|reading|coverage|topics|content|links|videos?)(?: for you)?:?"
                    + "|(?:recommended|more) for you:?|related:?|more (?:from|in|on|stories|news|like this)\\b.{0,40}"
                    + "|(?:most|also) (?:read|popular|viewed|shared)(?: .{0,20})?:?|read (?:next|more)(?: .{0,20})?:?"
                    + "|you (?:may|might)(?: also)? (?:like|be interested|enjoy).*|what(?:'|’)?s next:?|up next:?|trending(?: now)?:?"
                    + "|about the authors?:?|share this(?: .{0,20})?:?|tags:?"
                    + "|mehr zum thema:?|das könnte (?:sie|dich) auch interessieren.*|auch interessant:?|verwandte (?:artikel|themen):?|meistgelesen:?"
                    + "|à lire aussi:?|lire aussi:?|sur le même (?:sujet|thème):?|articles? (?:liés|similaires|connexes):?"
                    + "|(?:noticias|artículos|notas) relacionad[oa]s:?|te puede interesar:?|más (?:noticias|leídas|leídos):?|lo más leído:?"
                    + "|(?:notícias|matérias) relacionadas:?|leia (?:também|mais):?|veja também:?|mais lidas:?"
                    + "|leggi anche:?|articoli correlati:?|potrebbe interessarti.*|lees ook:?|gerelateerd.*|meer over.{0,40}"
                    + "|читайте также:?|по теме:?|czytaj (?:także|też|również):?|zobacz (?:także|też|również):?");

    private static final int LONGEST = 80;

    /** No title and no summary is so long. */
    private static final int PARAGRAPH = 250;

    /** The article is at least so much longer than what follows. */
    private static final int LONGER = 2;

    private Ending() {}

    /** The lines before it; all of them where there is none, or where most of the text would follow it. */
    static List<Line> cut(List<Line> lines) {
        int all = lines.stream().mapToInt(line -> line.text().length()).sum();
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (before > LONGER * (all - before) && ends(line, lines.subList(i + 1, lines.size()))) {
                return lines.subList(0, i);
            }
            before += line.text().length();
        }
        return lines;
    }

    private static boolean ends(Line line, List<Line> behind) {
        if (line.text().length() > LONGEST || line.item()) {
            return false;
        }
        String lower = line.text().toLowerCase(Locale.ROOT);
        return COMMENTS.matcher(lower).matches()
                || (OTHERS.matcher(lower).matches()
                        && behind.stream().allMatch(one -> one.text().length() < PARAGRAPH));
    }
}
