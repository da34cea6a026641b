package org.dateline.workshop.topic.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.topic.Calibration;
import org.dateline.workshop.topic.train.LogisticCalibration.Claim;
import org.junit.jupiter.api.Test;

class LogisticCalibrationTest {
    @Test
    void confidence_is_how_often_such_a_share_was_right() {
        // Given shares that were right at odds of three times and a half of theirs
        List<Claim> claims = new ArrayList<>();
        for (int percent = 1; percent < 100; percent++) {
            double odds = percent / (100.0 - percent);
            double right = 1.5 * odds / (1 + 1.5 * odds);
            claims.add(new Claim(percent / 100.0, right));
        }

        // When
        Calibration calibration = LogisticCalibration.fit(claims);

        // Then
        assertThat(calibration.confidence(0.5)).isCloseTo(0.6, offset(0.01));
        assertThat(calibration.confidence(0.8)).isCloseTo(6 / 7.0, offset(0.01));
    }

    @Test
    void more_share_is_never_less_confidence_even_where_all_claims_were_right() {
        Calibration calibration =
                LogisticCalibration.fit(List.of(new Claim(0.1, 0), new Claim(0.4, 0.5), new Claim(0.9, 1)));

        double before = 0;
        for (int percent = 0; percent <= 100; percent++) {
            double confidence = calibration.confidence(percent / 100.0);
            assertThat(confidence).isBetween(before, 1.0);
            before = confidence;
        }
    }
}
