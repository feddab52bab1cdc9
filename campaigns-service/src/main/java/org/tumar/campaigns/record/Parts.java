package org.tumar.campaigns.record;

import java.util.function.BiConsumer;
import org.tumar.kit.events.StoreAway;
import org.tumar.kit.records.Busy;

/// The parts of a round: one that will not do does not hold up those behind it.
///
/// @param trouble told of which part and why
public record Parts(BiConsumer<String, RuntimeException> trouble) {

    /// @return whether it was done
    /// @throws StoreAway where no other part could be done either
    /// @throws Busy where no other part would get its turn either
    public boolean tried(String part, Runnable work) {
        try {
            work.run();
            return true;
        } catch (StoreAway | Busy why) {
            throw why;
        } catch (RuntimeException why) {
            trouble.accept(part, why);
            return false;
        }
    }
}
