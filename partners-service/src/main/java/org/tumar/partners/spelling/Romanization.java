package org.tumar.partners.spelling;

import java.util.List;

/// How Cyrillic is written in Latin letters.
@FunctionalInterface
public interface Romanization {

    /// The text in each way that is known; what is Latin already stays as it is.
    List<String> of(String text);
}
