package org.dateline.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** A feed in XML: which kind it is, its channel, and where its entries stand. */
final class XmlFeed {
    static final int MOST_ENTRIES = 10_000;

    private final @Nullable String base;
    private final Element root;
    private final Element channel;
    private final String version;
    private final boolean atom;

    private XmlFeed(Element document, @Nullable String base) {
        this.base = base;
        this.root = root(document);
        this.channel = root.is("channel") || root.is("feed")
                ? root
                : descendant(root, "channel", 3)
                        .or(() -> descendant(root, "feed", 3))
                        .orElse(root);
        this.version = FeedVersion.of(root);
        this.atom = version.startsWith("atom");
    }

    static Feed read(String xml, @Nullable String base) {
        return new XmlFeed(LooseXml.read(xml), base).feed();
    }

    private static Element root(Element document) {
        Optional<Element> known =
                document.elements().filter(FeedVersion::isRoot).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        for (String name : List.of("rss", "feed", "channel", "rdf:rdf", "item", "entry")) {
            Optional<Element> found = descendant(document, name, 4);
            if (found.isPresent()) {
                boolean alone = name.equals("item") || name.equals("entry");
                Element parent = found.get().parent;
                return alone && parent != null ? parent : found.get();
            }
        }
        throw new RefusedFeed(Reason.SCHEMA, "the document has no rss, feed, RDF or channel element: it is no feed");
    }

    private static Optional<Element> descendant(Element in, String name, int levels) {
        Optional<Element> child = in.first(name);
        if (child.isPresent() || levels == 1) {
            return child;
        }
        return in.elements()
                .limit(100)
                .flatMap(each -> descendant(each, name, levels - 1).stream())
                .findFirst();
    }

    private Feed feed() {
        Part part = new Part(channel, base, atom);
        List<String> warnings = new ArrayList<>();
        List<FeedPerson> authors = part.people(
                "author", "managingeditor", "dc:creator", "dc:author", "creator", "itunes:author", "itunes:owner");
        String language = language(part);
        EntryReader entries = new EntryReader(base, atom, authors, language);
        List<Element> items = items(warnings);
        return new Feed(
                version,
                part.title("title", "dc:title"),
                part.alternate(),
                id(part),
                language,
                part.date("lastbuilddate", "updated", "modified", "dc:date", "dcterms:modified"),
                part.date("pubdate", "published", "issued", "dcterms:issued"),
                description(part),
                authors,
                part.words("rights", "copyright", "dc:rights"),
                image(),
                part.links(),
                polling(part),
                items.stream().map(entries::read).toList(),
                warnings);
    }

    private static @Nullable FeedText description(Part part) {
        FeedText html = part.html("description");
        return html != null
                ? html
                : part.title(
                        "subtitle",
                        "tagline",
                        "abstract",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle",
                        "info");
    }

    private @Nullable String language(Part part) {
        String words = part.words("language", "dc:language");
        return words == null ? channel.language() : words;
    }

    private @Nullable String id(Part part) {
        String words = part.words("id", "guid");
        if (words == null) {
            return channel.attribute("rdf:about");
        }
        String declared = channel.base(null);
        return declared == null ? words : Links.resolve(declared, words);
    }

    private List<Element> items(List<String> warnings) {
        List<Element> items = new ArrayList<>();
        if (root.is("entry") || root.is("item")) {
            items.add(root);
            return items;
        }
        collect(root, items);
        if (items.size() > MOST_ENTRIES) {
            warnings.add("the feed has " + items.size() + " entries: the first " + MOST_ENTRIES + " are read");
            return items.subList(0, MOST_ENTRIES);
        }
        return items;
    }

    // Depth is bounded by LooseXml.
    private static void collect(Element in, List<Element> items) {
        in.elements().forEach(child -> {
            if (child.is("item") || child.is("entry")) {
                items.add(child);
                // An item that was never closed holds its neighbours.
                child.elements()
                        .filter(inner -> inner.is("item") || inner.is("entry"))
                        .forEach(inner -> {
                            items.add(inner);
                            collect(inner, items);
                        });
            } else {
                collect(child, items);
            }
        });
    }

    private @Nullable String image() {
        String url = channel.last("image")
                .or(() -> root.last("image"))
                .map(image -> new Part(image, base, atom).words("url"))
                .orElse(null);
        String words = url != null ? url : new Part(channel, base, atom).words("logo", "icon");
        if (words == null) {
            words = channel.last("itunes:image")
                    .map(image -> image.attribute("href"))
                    .orElse(null);
        }
        return words == null || !Links.safe(words) ? null : Links.resolve(channel.base(base), words);
    }

    private FeedPolling polling(Part part) {
        List<FeedLink> links = part.links();
        String self = links.stream()
                .filter(link -> link.rel().equals("self"))
                .map(FeedLink::href)
                .findFirst()
                .orElse(null);
        List<String> hubs = links.stream()
                .filter(link -> link.rel().equals("hub"))
                .map(FeedLink::href)
                .toList();
        return new FeedPolling(self, hubs, ttl(part), skipHours(), skipDays());
    }

    private static @Nullable Duration ttl(Part part) {
        OptionalNumber ttl = OptionalNumber.of(part.words("ttl"));
        if (ttl.value() > 0) {
            return Duration.ofMinutes(ttl.value());
        }
        String period = part.words("sy:updateperiod");
        if (period == null) {
            return null;
        }
        Duration length = switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ofDays(1);
        };
        return length.dividedBy(
                Math.max(1, OptionalNumber.of(part.words("sy:updatefrequency")).value()));
    }

    private Set<Integer> skipHours() {
        Set<Integer> hours = new TreeSet<>();
        channel.elements("skiphours").flatMap(skip -> skip.elements("hour")).forEach(hour -> {
            OptionalNumber number = OptionalNumber.of(hour.text().strip());
            if (number.value() >= 0 && number.value() <= 24) {
                // Some count from 1 to 24: 24 is midnight.
                hours.add(number.value() % 24);
            }
        });
        return hours;
    }

    private Set<DayOfWeek> skipDays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        channel.elements("skipdays").flatMap(skip -> skip.elements("day")).forEach(day -> {
            String name = day.text().strip().toUpperCase(Locale.ROOT);
            for (DayOfWeek known : DayOfWeek.values()) {
                if (known.name().equals(name)) {
                    days.add(known);
                }
            }
        });
        return days;
    }

    /** A whole number as written, or -1 where the words are none. */
    private record OptionalNumber(int value) {
        static OptionalNumber of(@Nullable String words) {
            boolean digits = words != null && words.matches("\\d{1,7}");
            return new OptionalNumber(digits ? Integer.parseInt(String.valueOf(words)) : -1);
        }
    }
}
