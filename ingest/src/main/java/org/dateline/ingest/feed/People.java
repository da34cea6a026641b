package org.dateline.ingest.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People as feeds name them: Atom's elements, or RSS's one string of name and address in any order. */
final class People {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\w.!#$%&'*+/=?^`{|}~\\-]{1,64}@[\\w\\-]{1,63}(?:\\.[\\w\\-]{1,63}){0,8}(?:\\?subject=\\S+)?");

    private People() {}

    /** An author in elements, or in one string where there are none. */
    static Optional<FeedPerson> read(Element element, @Nullable String base) {
        String name = child(element, "name", "foaf:name", "itunes:name");
        String email = child(element, "email", "foaf:mbox", "itunes:email");
        String uri = child(element, "uri", "url", "homepage", "foaf:homepage");
        if (name == null && email == null && uri == null) {
            return ofText(element.text());
        }
        String absolute = uri == null ? null : Links.resolve(element.base(base), uri);
        if (name == null) {
            String words = ownText(element);
            name = words.isEmpty() ? null : words;
        }
        return Optional.of(new FeedPerson(name, email, absolute));
    }

    /** {@code Name}, {@code name@example.org}, {@code name@example.org (Name)}, {@code Name <name@example.org>}. */
    static Optional<FeedPerson> ofText(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = EMAIL.matcher(words);
        if (words.length() > 500 || words.indexOf('@') < 0 || !matcher.find()) {
            return Optional.of(new FeedPerson(words, null, null));
        }
        String rest = (words.substring(0, matcher.start()) + words.substring(matcher.end()))
                .replace("mailto:", "")
                .replaceAll("\\(\\s*\\)|<\\s*>|\\[\\s*\\]|&lt;\\s*&gt;", "")
                .strip();
        if (rest.length() > 1 && rest.startsWith("(") && rest.endsWith(")")) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        return Optional.of(new FeedPerson(rest.isEmpty() ? null : rest, matcher.group(), null));
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        element.children.stream().filter(String.class::isInstance).forEach(text::append);
        return text.toString().strip();
    }

    private static @Nullable String child(Element element, String... names) {
        for (String name : names) {
            String text =
                    element.first(name).map(Element::text).map(String::strip).orElse("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
