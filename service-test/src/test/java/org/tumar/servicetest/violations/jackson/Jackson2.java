package org.tumar.servicetest.violations.jackson;

import com.fasterxml.jackson.databind.ObjectMapper;

record Jackson2(ObjectMapper mapper) {}
