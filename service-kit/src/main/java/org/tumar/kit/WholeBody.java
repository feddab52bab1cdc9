package org.tumar.kit;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/// A body that is read at once, where the path takes larger ones of another kind.
public final class WholeBody {

    private WholeBody() {}

    /// @throws IOException where it is larger: the 413 problem `body-too-large`
    public static byte[] read(InputStream body, DataSize limit) throws IOException {
        int most = Math.toIntExact(limit.toBytes());
        byte[] read = body.readNBytes(most + 1);
        if (read.length > most) {
            throw new BodyTooLarge(limit);
        }
        return read;
    }
}
