package org.tumar.campaigns.hotline;

import java.util.List;

/// What is counted of a hotline's calls.
public interface Answered {

    /// Whether there are any that count.
    boolean any(String hotline);

    /// The programmes that its calls name and count for; none of those that follow the hotline.
    List<String> named(String hotline);
}
