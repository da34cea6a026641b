package org.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.dates.SourceDate;
import org.jspecify.annotations.Nullable;

/** What a channel and an entry have in common: named elements that hold a text, a date, people, links or categories. */
final class Part {
    private final Element element;
    private final @Nullable String base;
    private final boolean atom;
    private final TextConstruct texts;

    Part(Element element, @Nullable String base, boolean atom) {
        this.element = element;
        this.base = base;
        this.atom = atom;
        this.texts = new TextConstruct(base, atom);
    }

    /** The first of the names that is there and not empty; of several elements of one name the last. */
    @Nullable
    String words(String... names) {
        for (String name : names) {
            Optional<String> words = element.elements(name)
                    .map(found -> found.text().strip())
                    .filter(text -> !text.isEmpty())
                    .reduce((earlier, later) -> later);
            if (words.isPresent()) {
                return words.get();
            }
        }
        return null;
    }

    @Nullable
    SourceDate date(String... names) {
        String words = words(names);
        return words == null ? null : SourceDate.of(words);
    }

    /** A text that is plain where nothing else is said. */
    @Nullable
    FeedText title(String... names) {
        return last(names, false);
    }

    /** A text that is HTML where nothing else is said. */
    @Nullable
    FeedText html(String... names) {
        return last(names, true);
    }

    private @Nullable FeedText last(String[] names, boolean html) {
        for (String name : names) {
            Optional<FeedText> text = all(html, name).reduce((earlier, later) -> later);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return null;
    }

    Stream<FeedText> all(boolean html, String name) {
        return element.elements(name).flatMap(found -> text(found, html).stream());
    }

    Optional<FeedText> text(Element found, boolean html) {
        return html ? texts.html(found) : texts.title(found);
    }

    List<FeedPerson> people(String... names) {
        List<FeedPerson> people = new ArrayList<>();
        for (String name : names) {
            element.elements(name)
                    .flatMap(found -> People.read(found, base).stream())
                    .filter(person -> people.stream().noneMatch(other -> same(other, person)))
                    .forEach(people::add);
        }
        return people;
    }

    private static boolean same(FeedPerson one, FeedPerson other) {
        return one.label().equalsIgnoreCase(other.label())
                || (one.name() != null && one.name().equalsIgnoreCase(String.valueOf(other.name())));
    }

    /** All links and files, in order. */
    List<FeedLink> links() {
        List<FeedLink> links = new ArrayList<>();
        element.elements().forEach(child -> {
            if (child.is("link") || child.is("xhtml:link")) {
                link(child, child.attribute("href", child.text()), child.attribute("rel", "alternate"), links);
            } else if (child.is("enclosure")) {
                link(child, child.attribute("url", child.attribute("href", "")), "enclosure", links);
            } else if (child.is("media:content")) {
                link(child, child.attribute("url", ""), "enclosure", links);
            } else if (child.is("media:group")) {
                child.elements("media:content")
                        .forEach(file -> link(file, file.attribute("url", ""), "enclosure", links));
            }
        });
        return links;
    }

    private void link(Element from, String href, String rel, List<FeedLink> links) {
        if (!Links.safe(href)) {
            return;
        }
        String relation = rel.strip().toLowerCase(Locale.ROOT);
        String plain = relation.substring(relation.lastIndexOf('/') + 1);
        links.add(new FeedLink(
                Links.resolve(from.base(base), href),
                plain.isEmpty() ? "alternate" : plain,
                from.attribute("type"),
                from.attribute("title"),
                from.attribute("hreflang", from.attribute("lang", "")).isEmpty()
                        ? null
                        : from.attribute("hreflang", from.attribute("lang", "")),
                length(from.attribute("length", from.attribute("filesize", "")))));
    }

    private static @Nullable Long length(String words) {
        try {
            return words.isBlank() ? null : Long.valueOf(words.strip());
        } catch (NumberFormatException e) {
            // Such as "unknown": a length that is not told.
            return null;
        }
    }

    /** The address of the page: of Atom's links the first, of RSS's, in words or not, the last. */
    @Nullable
    String alternate() {
        List<FeedLink> alternates =
                links().stream().filter(link -> link.rel().equals("alternate")).toList();
        List<FeedLink> pages = alternates.stream()
                .filter(link -> link.type() == null || link.type().contains("html"))
                .toList();
        List<FeedLink> best = pages.isEmpty() ? alternates : pages;
        return best.isEmpty()
                ? own("href")
                : best.get(atom ? 0 : best.size() - 1).href();
    }

    private @Nullable String own(String attribute) {
        String href = element.attribute(attribute);
        return href == null || !Links.safe(href) ? null : Links.resolve(element.base(base), href);
    }

    List<FeedCategory> categories() {
        List<FeedCategory> categories = new ArrayList<>();
        categories(element, categories);
        element.elements("media:group").forEach(group -> categories(group, categories));
        return categories.stream().distinct().toList();
    }

    private static void categories(Element in, List<FeedCategory> categories) {
        in.elements().forEach(child -> {
            if (child.is("category")) {
                String scheme = child.attribute("scheme", child.attribute("domain", ""));
                category(child.attribute("term", child.text()), scheme, child.attribute("label"), categories);
            } else if (child.is("dc:subject") || child.is("media:category")) {
                category(child.text(), child.attribute("scheme", ""), child.attribute("label"), categories);
            } else if (child.is("itunes:category")) {
                category(child.attribute("text", ""), "http://www.itunes.com/", null, categories);
                categories(child, categories);
            } else if (child.is("itunes:keywords") || child.is("media:keywords") || child.is("keywords")) {
                for (String keyword : child.text().split(",", 100)) {
                    category(keyword, "", null, categories);
                }
            }
        });
    }

    private static void category(String term, String scheme, @Nullable String label, List<FeedCategory> categories) {
        String words = term.strip();
        if (!words.isEmpty()) {
            categories.add(new FeedCategory(words, scheme.isBlank() ? null : scheme.strip(), label));
        }
    }
}
