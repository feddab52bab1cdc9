package org.tumar.partners.web;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param zones by office the time zone of its days; UTC where there is none
@ConfigurationProperties("tumar.partners")
record OfficeProperties(@DefaultValue Map<String, ZoneId> zones) {}
