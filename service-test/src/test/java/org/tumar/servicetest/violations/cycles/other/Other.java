package org.tumar.servicetest.violations.cycles.other;

import org.tumar.servicetest.violations.cycles.one.One;

public record Other(One one) {}
