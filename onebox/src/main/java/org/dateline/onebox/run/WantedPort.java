package org.dateline.onebox.run;

import java.util.Optional;

/**
 * A port as it was asked for.
 *
 * @param name of the option or setting
 * @param number 0 takes any
 * @param given whether somebody asked for it: a default may move, what was asked for may not
 */
record WantedPort(String name, int number, boolean given) {
    /** Why it cannot be had, where it was asked for. */
    Optional<String> problem() {
        return given && number > 0 && number <= Ports.HIGHEST && !Ports.isFree(number)
                ? Optional.of(name + " is " + number + ": must be a port that is free; another program listens there"
                        + " (0 takes any)")
                : Optional.empty();
    }

    /** The port, or 0 for any where it is a default that is taken. */
    int orAny() {
        return given ? number : Ports.freeOrAny(number);
    }
}
