package org.dateline.pipeline.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Kubernetes' own kinds, checked by the models of its Java client: no unknown field, and none missing that is required. */
final class ModelledKinds {
    private static final Map<String, Check> MODELS = Map.of(
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    private ModelledKinds() {}

    private interface Check {
        void of(JsonElement element) throws IOException;
    }

    static boolean knows(JsonNode resource) {
        return MODELS.containsKey(kind(resource));
    }

    /** What is wrong with it. */
    static Optional<String> problem(JsonNode resource) throws IOException {
        Check check = MODELS.get(kind(resource));
        if (check == null) {
            return Optional.of(kind(resource) + " is no kind of Kubernetes' that is known here");
        }
        try {
            check.of(JsonParser.parseString(resource.toString()));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(kind(resource) + " "
                    + resource.path("metadata").path("name").asText() + ": " + e.getMessage());
        }
    }

    private static String kind(JsonNode resource) {
        return resource.path("apiVersion").asText() + " "
                + resource.path("kind").asText();
    }
}
