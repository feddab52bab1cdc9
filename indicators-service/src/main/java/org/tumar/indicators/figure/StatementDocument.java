package org.tumar.indicators.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A statement's value and remark, as versions and lines have them.
record StatementDocument(ValueDocument value, @Nullable String note) {

    /// Which kind of statement is read.
    interface Content<T extends Statement> {
        T of(ValueDocument value, @Nullable String note);
    }

    static StatementDocument of(Statement statement) {
        return switch (statement) {
            case Entry it -> new StatementDocument(ValueDocument.of(it.value(), 0), it.note());
            case Claim it ->
                    new StatementDocument(ValueDocument.of(it.value(), it.decimals()), null);
        };
    }

    static Entry entry(ValueDocument value, @Nullable String note) {
        return new Entry(value.toValue(), note);
    }

    static Claim claim(ValueDocument value, @Nullable String note) {
        return new Claim(value.toValue(), value.decimals());
    }

    /// A constant that documents write as that code.
    static String name(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
