package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What class names and ids say of an element. They are written for style sheets and lie now and then, so nothing that
 * holds most of a page's text is left out for them; see {@link Furniture}. The words are those that the themes of the
 * common content systems use, compared by whole word or beginning of a word, never anywhere inside.
 */
final class Hints {
    /** Never of the article, even where there is more of it than of the article. */
    private static final List<String> STRONG = List.of(
            "comment",
            "disqus",
            "livefyre",
            "respond",
            "footer",
            "cookie",
            "consent",
            "gdpr",
            "breadcrumb",
            "newsletter",
            "taboola",
            "outbrain",
            "sharedaddy",
            "addthis",
            "addtoany",
            "relatedposts",
            "lightbox",
            "modal",
            "popup",
            "onetrust",
            "akismet",
            "criteo",
            "zergnet",
            "revcontent",
            "plista",
            "teads");

    /** Beginnings of words for what stands around an article or is set into it. */
    private static final List<String> STEMS = List.of(
            "related",
            "sidebar",
            "share",
            "sharing",
            "social",
            "promo",
            "recommend",
            "sponsor",
            "advert",
            "subscri",
            "signup",
            "login",
            "pagination",
            "navigation",
            "navbar",
            "navi",
            "menu",
            "teaser",
            "sociable",
            "copyright",
            "toolbar",
            "masthead",
            "caption",
            "authorbox",
            "authorbio",
            "mostread",
            "mostpopular",
            "trending",
            "readmore",
            "paywall",
            "donat",
            "skyscraper",
            "tagcloud",
            "taglist",
            "topbar",
            "shoutbox",
            "bookmark",
            "feedback",
            "infobar",
            "readalso",
            "onward",
            "subnav",
            "crumb",
            "viral",
            "carousel",
            "slideshow",
            "gallery",
            "jwplayer",
            "videoplayer",
            "vjs",
            "screenreader",
            "kommentar",
            "coment",
            "reactie",
            "werbung",
            "anzeige",
            "publicid",
            "publicite",
            "reklam",
            "relacionad",
            "verwandt",
            "compart",
            "partag",
            "condivid",
            "correlat");

    /** Several words that mean it together, written without what stands between them. */
    private static final List<String> PHRASES = List.of(
            "mostread",
            "mostpopular",
            "mostviewed",
            "readnext",
            "youmaylike",
            "youmayalso",
            "alsolike",
            "morefrom",
            "morestories",
            "morenews",
            "topstories",
            "latestnews",
            "lateststories",
            "recentposts",
            "recentarticles",
            "upnext",
            "seealso",
            "followus",
            "signin",
            "backtotop",
            "screenreader",
            "aboutauthor",
            "abouttheauthor",
            "authorinfo",
            "userinfo",
            "postnav");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    /** Words that mean it only when they stand alone. */
    private static final Set<String> WORDS = Set.of(
            "nav",
            "tags",
            "ad",
            "ads",
            "dfp",
            "pager",
            "banner",
            "widget",
            "widgets",
            "rating",
            "ratings",
            "print",
            "noprint",
            "credit",
            "credits",
            "hidden",
            "tool",
            "tools",
            "byline",
            "bylines",
            "meta",
            "postmeta",
            "metadata",
            "timestamp",
            "rail",
            "popular",
            "aside",
            "bio",
            "footnav",
            "twitter",
            "facebook",
            "whatsapp",
            "pinterest",
            "linkedin",
            "sr",
            "legal",
            "disclaimer",
            "keywords",
            "topics",
            "catlinks",
            "editsection",
            "navbox",
            "follow",
            "rss",
            "attribution",
            "vcard",
            "backlink",
            "jumbotron",
            "author",
            "authors",
            "reply",
            "replies",
            "button",
            "buttons",
            "btn",
            "prev",
            "next",
            "pubdate",
            "postdate",
            "kicker",
            "eyebrow",
            "poll");

    /** What a theme says of the whole page or of what an entry is filed under, not of the element. */
    private static final List<String> ABOUT_THE_PAGE = List.of(
            "category-",
            "tag-",
            "has-",
            "with-",
            "no-",
            "is-",
            "js-",
            "not-",
            "format-",
            "type-",
            "wp-",
            "col-",
            "grid-",
            "post_tag-");

    private static final Set<String> CONTENT = Set.of(
            "articlebody",
            "article-body",
            "article__body",
            "article_body",
            "article-content",
            "article__content",
            "article_content",
            "articlecontent",
            "article-text",
            "articletext",
            "article_text",
            "entry-content",
            "entrycontent",
            "entry_content",
            "post-content",
            "postcontent",
            "post_content",
            "post-body",
            "postbody",
            "post__content",
            "post-entry",
            "story-body",
            "storybody",
            "story_body",
            "story-content",
            "storycontent",
            "story-text",
            "single-content",
            "td-post-content",
            "content-body",
            "body-content",
            "body-copy",
            "bodycopy",
            "content__article-body",
            "node-body",
            "field-name-body",
            "field--name-body",
            "news-text",
            "newstext",
            "article-main",
            "rich-text",
            "richtext",
            "blog-content",
            "blogpost",
            "page-content",
            "c-article-body",
            "article__text",
            "detail-text",
            "post_text",
            "post-text",
            "entry-body",
            "entry-text",
            "text-content",
            "mw-content-text",
            "mw-parser-output",
            "prose");

    private static final NameRule FURNITURE = new NameRule(Hints::ofFurniture);
    private static final NameRule CONTENT_NAMES = new NameRule(Hints::ofContent);

    private Hints() {}

    /** Whether an element says that it holds the text of an article. */
    static boolean ofContent(Element element) {
        return element.attributesSize() > 0
                && (CONTENT_NAMES.of(element.className()) > 0
                        || CONTENT_NAMES.of(element.id()) > 0
                        || element.attr("itemprop").equalsIgnoreCase("articleBody"));
    }

    private static int ofContent(String names) {
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (CONTENT.contains(name)) {
                return 1;
            }
        }
        return 0;
    }

    /** How surely an element is none of the article: 0 not at all, 1 by a word, 2 by a word that means nothing else. */
    static int ofFurniture(Element element, boolean idIsAnchor) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return Math.max(idIsAnchor ? 0 : FURNITURE.of(element.id()), FURNITURE.of(element.className()));
    }

    private static int ofFurniture(String names) {
        int surest = 0;
        for (String word : words(names)) {
            surest = Math.max(surest, ofWord(word));
        }
        return surest == 0 && ofPhrase(names) ? 1 : surest;
    }

    private static boolean ofPhrase(String names) {
        String letters = NO_LETTERS.matcher(names.toLowerCase(Locale.ROOT)).replaceAll("");
        return PHRASES.stream().anyMatch(letters::contains);
    }

    private static int ofWord(String word) {
        if (beginsWithOne(word, STRONG)) {
            return 2;
        }
        return WORDS.contains(word) || beginsWithOne(word, STEMS) ? 1 : 0;
    }

    private static boolean beginsWithOne(String word, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Words of names: {@code post-metaData} has three. */
    static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        for (String name : names.split("\\s+", -1)) {
            if (!name.isEmpty() && !beginsWithOne(name.toLowerCase(Locale.ROOT), ABOUT_THE_PAGE)) {
                addWords(name, words);
            }
        }
        return words;
    }

    private static void addWords(String name, List<String> words) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean hump = !end
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = end ? i + 1 : i;
            }
        }
    }
}
