package org.dateline.reader.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRecordTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1_000_000})
    void what_is_packed_comes_back_byte_for_byte(int length) {
        byte[] record =
                "{\"uri\":\"urn:a\",\"title\":\"Fähre 船\"}".repeat(length).getBytes(UTF_8);
        try (PackedRecord packing = new PackedRecord()) {
            assertThat(PackedRecord.unpack(packing.pack(record))).isEqualTo(record);
        }
    }
}
