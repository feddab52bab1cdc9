package org.tumar.indicators.programme;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param code a country code, or REGION
/// @param region codes of the countries that have an office
@ConfigurationProperties("tumar.office")
record OfficeProperties(String code, @DefaultValue List<String> region) {}
