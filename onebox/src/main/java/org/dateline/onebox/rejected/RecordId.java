package org.dateline.onebox.rejected;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which record of the rejected topic: {@code partition/offset}. */
record RecordId(int partition, long offset) {
    @Override
    public String toString() {
        return partition + "/" + offset;
    }

    /** @throws TypeConversionException when it is not of that form */
    static RecordId parse(String text) {
        if (!text.matches("\\d{1,9}/\\d{1,18}")) {
            throw new TypeConversionException(
                    "ID is " + text + ": must be PARTITION/OFFSET as rejected list shows it, such as 0/12");
        }
        int slash = text.indexOf('/');
        return new RecordId(Integer.parseInt(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<RecordId> {
        @Override
        public RecordId convert(String value) {
            return parse(value);
        }
    }
}
