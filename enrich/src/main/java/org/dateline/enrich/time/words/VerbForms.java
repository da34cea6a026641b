package org.dateline.enrich.time.words;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The regular forms of English verbs, so that a list holds each once: "predict" is predicts, predicted and predicting too. */
public final class VerbForms {
    private static final String VOWELS = "aeiou";

    private VerbForms() {}

    /** The verbs themselves, with s and with ing. */
    public static Set<String> present(Set<String> verbs) {
        Set<String> forms = new LinkedHashSet<>(verbs);
        for (String verb : verbs) {
            forms.add(third(verb));
            forms.add(ing(verb));
        }
        return Set.copyOf(forms);
    }

    public static Set<String> past(Set<String> verbs) {
        return verbs.stream().map(VerbForms::ed).collect(Collectors.toUnmodifiableSet());
    }

    private static String third(String verb) {
        boolean hisses = verb.endsWith("s")
                || verb.endsWith("x")
                || verb.endsWith("z")
                || verb.endsWith("sh")
                || verb.endsWith("ch");
        return consonantAndY(verb) ? stem(verb) + "ies" : verb + (hisses ? "es" : "s");
    }

    private static String ed(String verb) {
        return consonantAndY(verb) ? stem(verb) + "ied" : verb + (verb.endsWith("e") ? "d" : "ed");
    }

    /** "foreseeing" keeps its e. */
    private static String ing(String verb) {
        boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("ye");
        return (silent ? stem(verb) : verb) + "ing";
    }

    private static boolean consonantAndY(String verb) {
        return verb.endsWith("y") && VOWELS.indexOf(verb.charAt(verb.length() - 2)) < 0;
    }

    private static String stem(String verb) {
        return verb.substring(0, verb.length() - 1);
    }
}
