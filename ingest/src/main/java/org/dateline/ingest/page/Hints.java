package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            "onetrust");

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
            "onward");

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
            "jumbotron");

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

    private Hints() {}

    /** Whether an element says that it holds the text of an article. */
    static boolean ofContent(Element element) {
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return true;
        }
        String id = element.id().toLowerCase(Locale.ROOT);
        if (!id.isEmpty() && CONTENT.contains(id)) {
            return true;
        }
        for (String name : element.className().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (CONTENT.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** How surely an element is none of the article: 0 not at all, 1 by a word, 2 by a word that means nothing else. */
    static int ofFurniture(Element element) {
        String id = element.id();
        String classes = element.className();
        if (id.isEmpty() && classes.isEmpty()) {
            return 0;
        }
        int surest = 0;
        for (String word : words(id + " " + classes)) {
            surest = Math.max(surest, ofWord(word));
        }
        return surest;
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
