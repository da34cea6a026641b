package org.dateline.pipeline.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A kustomization as far as it can be followed without Kustomize: the resources that it collects, those of bases and
 * components included, and the patches that it makes of them. What the patches lead to is Kustomize's to say.
 *
 * @param folder of its kustomization.yaml
 * @param collected as they stand in their files
 * @param problems what it names and what is not there, a sentence each
 */
record Kustomization(Path folder, List<JsonNode> collected, List<String> problems) {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL));

    static Kustomization of(Path folder) throws IOException {
        Kustomization made = new Kustomization(folder, new ArrayList<>(), new ArrayList<>());
        JsonNode own = documents(folder.resolve("kustomization.yaml")).get(0);
        made.resources(own.path("resources"));
        made.resources(own.path("components"));
        own.path("configMapGenerator").forEach(map -> map.path("envs").forEach(env -> made.requireFile(env.asText())));
        for (JsonNode patch : own.path("patches")) {
            made.patch(patch);
        }
        return made;
    }

    /** Each document of a file. */
    static List<JsonNode> documents(Path file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile()).forEachRemaining(documents::add);
        return documents.stream().filter(document -> !document.isNull()).toList();
    }

    private void resources(JsonNode named) throws IOException {
        for (JsonNode each : named) {
            Path there = folder.resolve(each.asText()).normalize();
            if (Files.isDirectory(there)) {
                Kustomization base = of(there);
                collected.addAll(base.collected);
                problems.addAll(base.problems);
            } else if (requireFile(each.asText())) {
                collected.addAll(documents(there));
            }
        }
    }

    private boolean requireFile(String name) {
        boolean there = Files.isRegularFile(folder.resolve(name));
        if (!there) {
            problems.add(folder + " names " + name + ": must be a file there");
        }
        return there;
    }

    private void patch(JsonNode patch) {
        if (patch.hasNonNull("path")) {
            requireFile(patch.path("path").asText());
        } else if (!patch.hasNonNull("patch")) {
            problems.add(folder + " has a patch with neither path nor patch: " + patch);
        }
        if (collected.stream().noneMatch(resource -> isMeant(patch.path("target"), resource))) {
            problems.add(folder + " patches " + patch.path("target") + ": must be something that is collected");
        }
    }

    /** Kind and name are regular expressions to Kustomize; of its selectors the one that is used here is understood. */
    private static boolean isMeant(JsonNode target, JsonNode resource) {
        JsonNode name = resource.path("metadata").path("name");
        String selector = target.path("labelSelector").asText("");
        return resource.path("kind").asText().matches(target.path("kind").asText(".*"))
                && name.asText().matches(target.path("name").asText(".*"))
                && (selector.isEmpty() || selector.matches(".*\\bin \\(.*\\b" + name.asText() + "\\b.*\\)"));
    }

    /** Those of a kind. */
    List<JsonNode> of(String kind) {
        return collected.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind))
                .toList();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
