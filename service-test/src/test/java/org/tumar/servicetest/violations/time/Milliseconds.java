package org.tumar.servicetest.violations.time;

class Milliseconds {
    long now() {
        return System.currentTimeMillis();
    }
}
