package org.tumar.campaigns.hotline;

import java.util.List;

/// What is counted of a hotline's calls.
@FunctionalInterface
public interface Answered {

    /// The programmes that its calls count for; none where there are no calls.
    List<String> programmes(String hotline);
}
