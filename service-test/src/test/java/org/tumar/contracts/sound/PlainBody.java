package org.tumar.contracts.sound;

record PlainBody(String text) {}
