package org.dateline.bench.machine;

/** There is no figure, and this is why. */
public final class MeasurementFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MeasurementFailed(String why) {
        super(why);
    }

    public MeasurementFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
