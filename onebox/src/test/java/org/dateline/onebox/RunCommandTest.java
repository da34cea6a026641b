package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private final Path folder;

    RunCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void bad_settings_of_all_services_are_named_at_once_and_before_anything_is_opened() {
        Map<String, String> environment = Map.of(
                "INGEST_MAX_BODY", "99GB",
                "INGEST_HTTP_PORT", "99999",
                "ENRICH_DEDLINE", "2s",
                "SINK_MODE", "zip",
                "DATELINE_TOPIC_PREFIX", "the news",
                "DATELINE_BNID", "::1");

        Typed typed =
                Typed.in(environment, "run", "--data", folder.resolve("data").toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.errLines())
                .containsOnlyOnce(
                        "  INGEST_MAX_BODY is 99GB: must be a size, such as 512KiB or 8MB, from 1 KiB to 15 MiB")
                .containsOnlyOnce("  INGEST_HTTP_PORT is 99999: must be a whole number from 0 to 65535")
                .containsOnlyOnce("  ENRICH_DEDLINE is not a setting: did you mean ENRICH_DEADLINE?")
                .containsOnlyOnce("  SINK_MODE is zip: must be one of files, ndjson")
                .containsOnlyOnce("  DATELINE_BNID is not a setting: did you mean DATELINE_BIND?")
                .containsOnlyOnce("  DATELINE_TOPIC_PREFIX is the news: must be at most 200 of a-z, A-Z, 0-9, '.', '_'"
                        + " and '-'")
                .hasSize(7);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_option_that_cannot_be_meant_is_named_with_its_rule() {
        String seeds = folder.resolve("typo").toString();

        Typed typed = Typed.command("run", "--kafka-port", "99999", "--http-port", "-3", "--seeds", seeds);

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.errLines())
                .contains(
                        "  --kafka-port is 99999: must be a port from 0 to 65535",
                        "  --http-port is -3: must be a port from 0 to 65535",
                        "  --seeds is " + seeds + ": must be a directory");
    }

    @Test
    void a_file_where_a_folder_should_be_is_refused_at_once() throws IOException {
        String file = Files.writeString(folder.resolve("file"), "").toString();

        Typed typed = Typed.command("run", "--inbox", file, "--out", file);

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.errLines())
                .contains(
                        "  --inbox is " + file + ": must be a directory",
                        "  --out is " + file + ": must be a directory");
    }

    @Test
    void a_port_that_is_named_and_taken_is_refused_while_a_default_may_move() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String rule = ": must be a port that is free; another program listens there (0 takes any)";

            Typed typed = Typed.in(
                    Map.of("INGEST_HTTP_PORT", port, "SINK_ADMIN_PORT", port),
                    "run",
                    "--kafka-port",
                    port,
                    "--data",
                    folder.resolve("data").toString());

            assertThat(typed.exitCode()).isEqualTo(2);
            assertThat(typed.errLines())
                    .contains(
                            "  --kafka-port is " + port + rule,
                            "  INGEST_HTTP_PORT is " + port + rule,
                            "  SINK_ADMIN_PORT is " + port + rule)
                    .hasSize(4);
        }
    }

    @Test
    void what_is_wrong_with_a_command_is_not_hidden_by_its_help() {
        Typed typed = Typed.command("run", "--until-idel");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.errLines())
                .containsExactly(
                        "dateline: Unknown option: '--until-idel'",
                        "Did you mean --until-idle?",
                        "See dateline run --help");
    }
}
