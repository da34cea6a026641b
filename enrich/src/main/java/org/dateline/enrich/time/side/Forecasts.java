package org.dateline.enrich.time.side;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.words.TimeWords;

/** What is said of the weather without a verb: "Friday: showers, highs near 50". */
public final class Forecasts {
    private static final Set<String> WEATHER = TimeWords.list("weather");

    private Forecasts() {}

    public static Direction of(Scene scene) {
        Words words = scene.words();
        for (int i = scene.sentence(); i < scene.end(); i++) {
            if (WEATHER.contains(words.at(i))) {
                return Direction.FORWARD;
            }
        }
        return Direction.UNKNOWN;
    }
}
