package org.dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedLexiconTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 50_000})
    void every_key_finds_its_number_again(int size) throws IOException {
        // Given
        Random random = new Random(size);
        SortedMap<Long, Integer> numbers = new TreeMap<>();
        while (numbers.size() < size) {
            numbers.put(HashedLexicon.key(random.nextLong()), 1 + random.nextInt(400));
        }

        // When
        HashedLexicon lexicon = HashedLexicon.read(new ByteArrayInputStream(bytes(numbers)));

        // Then
        numbers.forEach((key, number) -> assertThat(lexicon.get(key << 24)).isEqualTo(number));
    }

    @Test
    void hardly_a_key_finds_what_is_not_there() throws IOException {
        // Given
        Random random = new Random(1);
        SortedMap<Long, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.put(HashedLexicon.key(random.nextLong()), 1);
        }
        HashedLexicon lexicon = HashedLexicon.read(new ByteArrayInputStream(bytes(numbers)));

        // When
        long found = random.longs(100_000)
                .filter(hash -> lexicon.get(hash) != 0 && !numbers.containsKey(HashedLexicon.key(hash)))
                .count();

        // Then
        assertThat(found).isLessThan(5);
    }

    @Test
    void a_damaged_lexicon_is_refused() throws IOException {
        // Given
        byte[] bytes = bytes(new TreeMap<>(java.util.Map.of(5L, 1, 9L, 2)));
        bytes[bytes.length - 1] ^= 1;

        // When, Then
        assertThatThrownBy(() -> HashedLexicon.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessage("the lexicon is damaged: its checksum differs");
    }

    @Test
    void half_a_lexicon_is_refused() throws IOException {
        // Given
        byte[] bytes = bytes(new TreeMap<>(java.util.Map.of(5L, 1, 9L, 2)));

        // When, Then
        assertThatThrownBy(() -> HashedLexicon.read(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 3))))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("the lexicon ends after \\d+ bytes of \\d+");
    }

    private static byte[] bytes(SortedMap<Long, Integer> numbers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HashedLexicon.write(numbers, out);
        return out.toByteArray();
    }
}
