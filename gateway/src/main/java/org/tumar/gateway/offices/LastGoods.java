package org.tumar.gateway.offices;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where last good answers outlive the gateway, by view; of the past none are kept.
final class LastGoods implements AutoCloseable {

    private final LastGood current;
    private final LastGood approved;

    /// @param folder null: they end with the process
    LastGoods(@Nullable Path folder) {
        current = folder == null ? LastGood.NONE : new LastGoodJson(folder);
        approved =
                folder == null
                        ? LastGood.NONE
                        : new LastGoodJson(folder.resolve(View.APPROVED.code()));
    }

    LastGood of(Edition edition) {
        if (edition.asOf().isPresent()) {
            return LastGood.NONE;
        }
        return edition.view() == View.CURRENT ? current : approved;
    }

    @Override
    public void close() throws IOException {
        close(current);
        close(approved);
    }

    private static void close(LastGood files) throws IOException {
        if (files instanceof LastGoodJson open) {
            open.close();
        }
    }
}
