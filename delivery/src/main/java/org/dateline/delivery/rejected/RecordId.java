package org.dateline.delivery.rejected;

/** Which record of the rejected topic: {@code partition/offset}. */
public record RecordId(int partition, long offset) {
    private static final String FORM = "\\d{1,9}/\\d{1,18}";

    @Override
    public String toString() {
        return partition + "/" + offset;
    }

    /** @throws IllegalArgumentException when it is not of that form */
    public static RecordId parse(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException(
                    "ID is " + text + ": must be PARTITION/OFFSET as rejected list shows it, such as 0/12");
        }
        int slash = text.indexOf('/');
        return new RecordId(Integer.parseInt(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }
}
