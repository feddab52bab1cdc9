package org.tumar.servicetest.violations.cycles.one;

import org.tumar.servicetest.violations.cycles.other.Other;

public record One(Other other) {}
