package org.tumar.servicetest.violations.streams;

class Printing {
    void print() {
        System.out.println("heard by nobody");
    }
}
