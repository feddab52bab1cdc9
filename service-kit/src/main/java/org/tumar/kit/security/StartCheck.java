package org.tumar.kit.security;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/// What would make a start unsafe; named in `META-INF/spring.factories` under this type's name.
///
/// It is asked before anything of the process is made.
@FunctionalInterface
public interface StartCheck {

    /// @param production whether this is not a demo
    /// @return one sentence for each reason not to start: the setting and the fix; never a secret
    List<String> refusals(ConfigurableEnvironment settings, boolean production);
}
