package org.tumar.campaigns.call;

import java.util.Optional;
import org.tumar.campaigns.input.Faults;
import org.tumar.contracts.campaigns.CallBody;

/// A call that somebody enters, looked at once.
///
/// @param call as it would be if it were new; empty where there are faults
record Checked(CallBody body, Faults faults, Optional<Call> call) {}
