package org.dateline.enrich.place.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.enrich.place.atlas.Atlas;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final int WASHINGTON_DC = 4_140_963;
    private static final int WASHINGTON_STATE = 5_815_135;

    private final Atlas atlas = Atlas.load();
    private final Usage usage = Usage.load(atlas);

    @Test
    void the_capitals_of_a_dateline_mean_what_the_press_means_by_the_name() {
        assertThat(usage.of("WASHINGTON", atlas.byGeoNames(WASHINGTON_DC)))
                .isEqualTo(usage.of("Washington", atlas.byGeoNames(WASHINGTON_DC)))
                .isPositive();
        assertThat(usage.of("WASHINGTON", atlas.byGeoNames(WASHINGTON_STATE))).isZero();
    }
}
