package org.tumar.demo.command;

import org.jspecify.annotations.Nullable;
import org.tumar.demo.region.As;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// As whom a command asks.
final class AsOption {

    @Option(
            names = "--as",
            paramLabel = "ROLE[:OFFICE]",
            converter = Converter.class,
            description =
                    "As somebody of this role, by the region's own identity provider; a token that"
                            + " is given goes before.")
    private @Nullable As chosen;

    /// @param usual where nothing was chosen
    As or(As usual) {
        return chosen == null ? usual : chosen;
    }

    static final class Converter implements ITypeConverter<As> {

        @Override
        public As convert(String text) {
            try {
                return As.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
