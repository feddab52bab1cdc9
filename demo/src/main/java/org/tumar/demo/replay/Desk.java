package org.tumar.demo.replay;

import java.util.List;
import org.tumar.demo.office.Receipt;
import org.tumar.demo.office.Reply;

/// Where a country's records are entered.
public interface Desk {

    Reply<Receipt> one(String path, Object record);

    /// All or nothing.
    Reply<Receipt> bulk(String path, List<?> rows);
}
