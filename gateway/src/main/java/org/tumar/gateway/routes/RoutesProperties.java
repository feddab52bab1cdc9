package org.tumar.gateway.routes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The office that this gateway belongs to, and what its routes may take.
///
/// @param own its code, one of `tumar.gateway.offices`; without it nothing is routed
/// @param connectTimeout for a new connection to the office
/// @param routes the limits of its routes
@ConfigurationProperties("tumar.gateway")
record RoutesProperties(
        String own, @DefaultValue("500ms") Duration connectTimeout, @DefaultValue Limits routes) {

    /// @param importTime for an import or a part, from its first byte to the last of the receipt
    /// @param exportTime for an export
    /// @param questionTime for a correction, a history, a delivery, a single record
    /// @param bulkTime for many records in one body, from its first byte to the last of the answer
    /// @param breakerCalls a route of which half of this many calls failed is closed
    /// @param breakerWait for how long
    /// @param imports imports and parts under way at the same time
    /// @param bulks bodies of many records under way at the same time
    record Limits(
            @DefaultValue("5m") Duration importTime,
            @DefaultValue("1m") Duration exportTime,
            @DefaultValue("10s") Duration questionTime,
            @DefaultValue("5m") Duration bulkTime,
            @DefaultValue("10") int breakerCalls,
            @DefaultValue("5s") Duration breakerWait,
            @DefaultValue("8") int imports,
            @DefaultValue("8") int bulks) {

        Duration time(Route.Kind kind) {
            return switch (kind) {
                case IMPORT -> importTime;
                case EXPORT -> exportTime;
                case QUESTION -> questionTime;
                case BULK -> bulkTime;
            };
        }
    }
}
