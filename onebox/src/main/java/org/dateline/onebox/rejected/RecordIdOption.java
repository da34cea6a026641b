package org.dateline.onebox.rejected;

import org.dateline.delivery.rejected.RecordId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The id of a rejected record as somebody types it. */
final class RecordIdOption implements ITypeConverter<RecordId> {
    @Override
    public RecordId convert(String value) {
        try {
            return RecordId.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
