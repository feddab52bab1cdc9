package org.tumar.partners.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The office that this service belongs to.
///
/// @param code a country code, or REGION
@ConfigurationProperties("tumar.office")
public record Office(String code) {}
