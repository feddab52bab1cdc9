package org.tumar.servicetest.violations.unmarked;

class Unmarked {}
