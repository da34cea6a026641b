package org.dateline.enrich.accurate.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.enrich.accurate.Concepts;
import org.dateline.enrich.accurate.Opening;
import org.dateline.enrich.accurate.SentenceEncoder;

/** Encodes the label and the definition of each concept of a release of the Media Topics. */
public final class ConceptsCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConceptsCommand() {}

    /** @param arguments the release as JSON lines, and the file to write */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int[] codes = new int[lines.size()];
        int[] tops = new int[lines.size()];
        float[][] vectors = new float[lines.size()][];
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            for (int i = 0; i < codes.length; i++) {
                JsonNode concept = JSON.readTree(lines.get(i));
                codes[i] = number(concept.path("code").asText());
                tops[i] = number(concept.path("path").path(0).asText()) / 1_000_000 - 1;
                vectors[i] = encoder.encode(Opening.of(
                        concept.path("label").asText(),
                        concept.path("definition").asText("")));
            }
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
            new Concepts(codes, tops, vectors).write(out);
        }
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(code.indexOf(':') + 1));
    }
}
