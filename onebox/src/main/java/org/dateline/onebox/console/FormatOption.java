package org.dateline.onebox.console;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dateline.ingest.codec.input.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --format}, by the names of the registry. */
public final class FormatOption implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
        return Format.ofLabel(value)
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "))
                        + ", but was '" + value + "'"));
    }
}
