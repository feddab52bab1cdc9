package org.tumar.gateway.offices;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.tumar.contracts.access.Service;

/// The offices behind this gateway, and how they are asked.
///
/// @param offices each once
/// @param deadline for one call, and for what a request waits for all of them
/// @param live how long an answer counts as confirmed by its office; 0: each request asks for
///   itself
/// @param ahead for how long after it was asked an answer is asked again before it is too old
/// @param hold how long an office with a last good answer may hold a request up
/// @param look how often the background looks what has to be asked; 0: never
/// @param connectTimeout for a new connection to an office
/// @param maxAnswer no more is read of one answer; the office counts as up all the same
/// @param callsPerOffice under way at the same time
/// @param breakerCalls an office that failed half of this many calls is left alone
/// @param breakerWait for how long
/// @param refresh how often each office is asked for everything in the background; 0: never
/// @param services how often each further service is asked whether it is ready; 0: never
/// @param moments of the past that are remembered, in either view
/// @param lastGood folder for last good answers; null: they end with the process
@ConfigurationProperties("tumar.gateway")
record OfficesProperties(
        @DefaultValue List<OfficeAt> offices,
        @DefaultValue("2s") Duration deadline,
        @DefaultValue("2s") Duration live,
        @DefaultValue("10s") Duration ahead,
        @DefaultValue("150ms") Duration hold,
        @DefaultValue("250ms") Duration look,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("32MB") DataSize maxAnswer,
        @DefaultValue("64") int callsPerOffice,
        @DefaultValue("6") int breakerCalls,
        @DefaultValue("3s") Duration breakerWait,
        @DefaultValue("15s") Duration refresh,
        @DefaultValue("5s") Duration services,
        @DefaultValue("16") int moments,
        @Nullable Path lastGood) {

    /// @param country null for the regional office
    /// @param name defaults to the code
    /// @param indicators base address of its indicators-service
    /// @param campaigns of its campaigns-service; null where it has none
    /// @param partners of its partners-service; null where it has none
    record OfficeAt(
            String code,
            @Nullable String country,
            @Nullable String name,
            URI indicators,
            @Nullable URI campaigns,
            @Nullable URI partners) {

        Office office() {
            return new Office(
                    code,
                    Optional.ofNullable(country).filter(it -> !it.isBlank()),
                    name == null ? code : name,
                    indicators,
                    others());
        }

        private Map<Service, URI> others() {
            Map<Service, URI> others = new EnumMap<>(Service.class);
            if (campaigns != null) {
                others.put(Service.CAMPAIGNS, campaigns);
            }
            if (partners != null) {
                others.put(Service.PARTNERS, partners);
            }
            return Map.copyOf(others);
        }
    }

    List<Office> all() {
        return offices.stream().map(OfficeAt::office).toList();
    }

    OfficesProperties {
        Set<String> codes = new HashSet<>();
        for (OfficeAt office : offices) {
            if (!codes.add(office.code())) {
                throw new IllegalStateException(
                        "tumar.gateway.offices names "
                                + office.code()
                                + " twice: give each office once");
            }
        }
    }
}
