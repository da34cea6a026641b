package org.dateline.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures by RFC 2202 and RFC 4231, test case 2. */
class HubSignatureTest {
    private static final String KEY = "Jefe";
    private static final String DATA = "what do ya want for nothing?";
    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha256=" + SHA256,
                "SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
                "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
                "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd"
                        + "caeab1a34d4a6b4b636e070a38bce737"
            })
    void what_is_signed_by_a_method_of_websub_is_right(String header) {
        assertThat(isRight(header, KEY, DATA)).isTrue();
    }

    @Test
    void what_is_signed_otherwise_is_wrong() {
        assertThat(isRight("sha256=" + SHA256, "another", DATA)).isFalse();
        assertThat(isRight("sha256=" + SHA256, KEY, DATA + " ")).isFalse();
        assertThat(isRight(null, KEY, DATA)).isFalse();
        for (String header : List.of(
                "",
                "sha256",
                "sha256=",
                "sha256=5b",
                "sha256=xyz",
                "md5=750c783e6ab0b503eaa86e310a5db738",
                SHA256,
                "sha1=" + SHA256)) {
            assertThat(isRight(header, KEY, DATA)).as(header).isFalse();
        }
    }

    private static boolean isRight(@Nullable String header, String secret, String body) {
        HubSignature signature = HubSignature.of(header, secret);
        byte[] bytes = body.getBytes(UTF_8);
        // In two pieces, the second one shorter than its array.
        signature.update(bytes, 5);
        byte[] rest = new byte[100];
        System.arraycopy(bytes, 5, rest, 0, bytes.length - 5);
        signature.update(rest, bytes.length - 5);
        return signature.isRight();
    }
}
