package org.dateline.reader.query;

/** A circle on the earth. */
record Near(double latitude, double longitude, double kilometres) {
    private static final double FARTHEST = 20_100;

    /** @throws BadParameter when it is not {@code latitude,longitude,kilometres} */
    static Near parse(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 3) {
                Near near = new Near(
                        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
                if (near.isOnEarth()) {
                    return near;
                }
            }
        } catch (NumberFormatException e) {
            // said below, as for one that is beyond the limits
        }
        throw BadParameter.value(
                "near",
                text,
                "must be latitude,longitude,kilometres, such as 48.85,2.35,50, within 90, 180 and " + (int) FARTHEST);
    }

    private boolean isOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres > 0 && kilometres <= FARTHEST;
    }
}
