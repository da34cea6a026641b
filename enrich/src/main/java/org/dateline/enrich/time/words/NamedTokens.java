package org.dateline.enrich.time.words;

import java.util.BitSet;
import java.util.List;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.annotate.TokenizedText;

/** Tokens that are part of a name of something else: "May" in "Theresa May", "Sunday" in "The Sunday Times". */
public final class NamedTokens {
    private final BitSet tokens = new BitSet();

    public NamedTokens(TokenizedText text, List<Name> names) {
        int token = 0;
        for (Name name : names) {
            while (token < text.tokenCount() && text.end(token) <= name.start()) {
                token++;
            }
            int end = token;
            while (end < text.tokenCount() && text.start(end) < name.end()) {
                end++;
            }
            // A lone "Friday" that was taken for a name is a Friday; a lone "May" may well be a person.
            if (end - token > 1 || name.kind() == Kind.PERSON) {
                tokens.set(token, end);
            }
            token = end;
        }
    }

    public boolean contains(int token) {
        return tokens.get(token);
    }
}
