package org.tumar.demo.region;

/// Where a region's processes listen, all on the loopback.
///
/// @param gateway of the regional gateway
/// @param offices of the regional office's indicators-service; the countries' follow it
/// @param nationalGateways of the first country's gateway; the others' follow it
/// @param campaigns of the first country's campaigns-service; the others' follow it
/// @param partners of the first country's partners-service; the others' follow it
/// @param store of the embedded store
/// @param broker of the embedded broker
/// @param identity of the identity provider
public record RegionPorts(
        int gateway,
        int offices,
        int nationalGateways,
        int campaigns,
        int partners,
        int store,
        int broker,
        int identity) {}
