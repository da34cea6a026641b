package org.dateline.onebox;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.kafka.KafkaConnection;

/**
 * A broker that lets nobody in without a certificate or a password, on a listener for each way to show one. Its
 * certificates are made by the JDK's keytool in the test's own folder.
 */
final class SecuredBroker implements AutoCloseable {
    static final String PASSWORD = "rather-secret";
    private static final String USER = "dateline";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

    private final Path folder;
    private final Map<String, Integer> ports = new HashMap<>();
    private final EmbeddedBroker broker;

    SecuredBroker(Path folder) throws Exception {
        this(folder, Map.of());
    }

    /** @param more settings of the broker */
    SecuredBroker(Path folder, Map<String, String> more) throws Exception {
        this.folder = folder;
        for (String listener : List.of("PLAINTEXT", "CONTROLLER", "SSL", "SASL_SSL", "SASL_PLAINTEXT")) {
            ports.put(listener, freePort());
        }
        certificate("broker", "dns:localhost,ip:127.0.0.1");
        certificate("client", "dns:client");
        trust("broker");
        trust("client");
        broker = EmbeddedBroker.start(BrokerSettings.of(folder.resolve("kafka"))
                .withPort(port("PLAINTEXT"))
                .withOverrides(overrides(more)));
        addUser(USER);
    }

    /** One who shows the password by SCRAM. */
    void addUser(String name) throws Exception {
        try (Admin admin = insider().admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            // The broker hears of it from the controller.
            await().ignoreExceptions()
                    .until(() -> admin.describeUserScramCredentials(List.of(name))
                                    .description(name)
                                    .get(30, TimeUnit.SECONDS)
                            != null);
        }
    }

    /** Who needs to show nothing: the broker itself, {@code User:ANONYMOUS}. */
    KafkaConnection insider() {
        return KafkaConnection.to("localhost:" + port("PLAINTEXT"));
    }

    /** A user of SCRAM. */
    KafkaConnection as(String user) {
        return new KafkaConnection(bootstrapServers("SASL_PLAINTEXT"), scram(user));
    }

    String bootstrapServers(String protocol) {
        return "localhost:" + port(protocol);
    }

    /** What a client must have in its properties to be let in by this protocol's listener. */
    Map<String, String> clientProperties(String protocol) {
        Map<String, String> properties = new HashMap<>();
        properties.put("security.protocol", protocol);
        if (protocol.endsWith("SSL")) {
            properties.put("ssl.truststore.location", file("broker-known.p12"));
            properties.put("ssl.truststore.password", PASSWORD);
        }
        if (protocol.equals("SSL")) {
            properties.put("ssl.keystore.location", file("client.p12"));
            properties.put("ssl.keystore.password", PASSWORD);
        }
        if (protocol.equals("SASL_SSL")) {
            properties.put("sasl.mechanism", "PLAIN");
            properties.put("sasl.jaas.config", jaas(PLAIN, USER, ""));
        }
        if (protocol.equals("SASL_PLAINTEXT")) {
            properties.putAll(scram(USER));
        }
        return properties;
    }

    private static Map<String, String> scram(String user) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas(SCRAM, user, ""));
    }

    private Map<String, String> overrides(Map<String, String> more) {
        Map<String, String> overrides = new HashMap<>();
        overrides.put("listeners", listeners("127.0.0.1", ports.keySet()));
        overrides.put(
                "advertised.listeners",
                listeners("localhost", List.of("PLAINTEXT", "SSL", "SASL_SSL", "SASL_PLAINTEXT")));
        overrides.put("controller.quorum.voters", "1@127.0.0.1:" + port("CONTROLLER"));
        overrides.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SSL:SSL,SASL_SSL:SASL_SSL,SASL_PLAINTEXT:SASL_PLAINTEXT");
        overrides.put("ssl.keystore.location", file("broker.p12"));
        overrides.put("ssl.keystore.password", PASSWORD);
        overrides.put("ssl.truststore.location", file("client-known.p12"));
        overrides.put("ssl.truststore.password", PASSWORD);
        overrides.put("listener.name.ssl.ssl.client.auth", "required");
        overrides.put("listener.name.sasl_ssl.sasl.enabled.mechanisms", "PLAIN");
        overrides.put("listener.name.sasl_plaintext.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        overrides.put(
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                jaas(PLAIN, USER, " user_dateline=\"" + PASSWORD + "\""));
        overrides.put("listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config", SCRAM + " required;");
        overrides.putAll(more);
        return overrides;
    }

    private static String jaas(String module, String user, String more) {
        return module + " required username=\"" + user + "\" password=\"" + PASSWORD + "\"" + more + ";";
    }

    private String listeners(String host, Iterable<String> names) {
        List<String> listeners = new ArrayList<>();
        names.forEach(name -> listeners.add(name + "://" + host + ":" + port(name)));
        return String.join(",", listeners);
    }

    private int port(String listener) {
        return ports.getOrDefault(listener, 0);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void certificate(String owner, String names) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                owner,
                "-dname",
                "CN=" + owner,
                "-ext",
                "SAN=" + names,
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-keystore",
                file(owner + ".p12"),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12");
        keytool(
                "-exportcert",
                "-alias",
                owner,
                "-keystore",
                file(owner + ".p12"),
                "-storepass",
                PASSWORD,
                "-file",
                file(owner + ".crt"));
    }

    private void trust(String certificateOf) throws Exception {
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                certificateOf,
                "-file",
                file(certificateOf + ".crt"),
                "-keystore",
                file(certificateOf + "-known.p12"),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12");
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("keytool.log");
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException("keytool ends with " + exitCode + ": " + Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
