package org.dateline.onebox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A line of {@code kafka-acls} in docs/secured-kafka.md.
 *
 * @param options as they stand there, without quotes
 */
record DocumentedRights(String options) {
    private static final Path PAGE = Path.of("..", "docs", "secured-kafka.md");
    private static final Pattern LINE =
            Pattern.compile("(?m)^acl ((?:[^\\\\\\n]|\\\\\\n)*--allow-principal(?:[^\\\\\\n]|\\\\\\n)*)");

    /** All that a user may. */
    static List<DocumentedRights> of(String user) throws IOException {
        Matcher line = LINE.matcher(Files.readString(PAGE));
        return line.results()
                .map(found -> new DocumentedRights(found.group(1).replace("'", "")))
                .filter(rights -> rights.values("--allow-principal").anyMatch(("User:" + user)::equals))
                .toList();
    }

    /** The same as Kafka has it: each resource with each operation. */
    List<AclBinding> bindings(String user) {
        PatternType pattern = options.contains(" prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        List<AclBinding> bindings = new ArrayList<>();
        for (ResourceType type : List.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)) {
            values("--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(name -> bindings.addAll(bindings(user, new ResourcePattern(type, name, pattern))));
        }
        if (options.contains("--cluster")) {
            bindings.addAll(bindings(
                    user, new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL)));
        }
        return bindings;
    }

    private List<AclBinding> bindings(String user, ResourcePattern resource) {
        return values("--operation")
                .map(operation -> new AclBinding(
                        resource,
                        new AccessControlEntry(
                                "User:" + user,
                                "*",
                                AclOperation.fromString(operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_")),
                                AclPermissionType.ALLOW)))
                .toList();
    }

    private Stream<String> values(String option) {
        return Pattern.compile(option + " (\\S+)").matcher(options).results().map(found -> found.group(1));
    }
}
