package org.tumar.servicetest.violations.open;

public class OpenController {}
