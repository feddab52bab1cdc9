package org.tumar.kit.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses, in production, an identity provider that says of itself that it is for trying out.
///
/// One that does not answer now is looked at again before any of its keys is trusted, unless
/// `tumar.security.jwks` says where they are: then a demo's tokens are refused by their own mark.
final class DemoCheck implements StartCheck {

    @Override
    public List<String> refusals(ConfigurableEnvironment settings, boolean production) {
        SecurityProperties security = SecurityProperties.of(settings);
        @Nullable String issuer = security.issuer();
        if (!production || issuer == null || issuer.isBlank()) {
            return List.of();
        }
        try (HttpProvider provider = new HttpProvider(security)) {
            provider.metadata();
            return List.of();
        } catch (ProviderAway away) {
            return away.why().equals(HttpProvider.IS_DEMO)
                    ? List.of(
                            "%s is a demo's identity provider; name your own, or set tumar.security.demo=true to try Tumar out."
                                    .formatted(SecurityProperties.ISSUER))
                    : List.of();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
