package org.dateline.stamp;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source without what changes no result: comments, white space, where it stands and what it imports. What an import
 * leads to counts by itself.
 *
 * @param imports what is imported, {@code static} left away
 * @param identifiers all words outside of literals
 * @param literals the strings, without their quotes
 * @param code what is left
 */
record JavaText(Set<String> imports, Set<String> identifiers, Set<String> literals, String code) {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<block>\"\"\"(?:\\\\.|(?!\"\"\").)*+\"\"\")"
                    + "|(?<string>\"(?:\\\\.|[^\"\\\\\\n])*+\")"
                    + "|(?<character>'(?:\\\\.|[^'\\\\])*+')"
                    + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*+)"
                    + "|(?<space>\\s++)"
                    + "|(?<other>.)",
            Pattern.DOTALL);
    private static final Pattern HEAD =
            Pattern.compile("^(?:package|import(?:\\s+static)?)\\s+([\\w.*]+)\\s*;", Pattern.MULTILINE);

    static JavaText of(String source) {
        String unix = source.replace("\r\n", "\n");
        Set<String> imports = new LinkedHashSet<>();
        Matcher head = HEAD.matcher(unix);
        while (head.find()) {
            if (head.group().startsWith("import")) {
                imports.add(head.group(1));
            }
        }
        Set<String> identifiers = new LinkedHashSet<>();
        Set<String> literals = new LinkedHashSet<>();
        StringBuilder code = new StringBuilder();
        Matcher token = TOKEN.matcher(head.replaceAll(""));
        while (token.find()) {
            if (token.group("comment") != null || token.group("space") != null) {
                continue;
            }
            if (token.group("word") != null) {
                identifiers.add(token.group());
            } else if (token.group("string") != null) {
                literals.add(token.group().substring(1, token.group().length() - 1));
            }
            code.append(token.group()).append(' ');
        }
        return new JavaText(imports, identifiers, literals, code.toString());
    }
}
