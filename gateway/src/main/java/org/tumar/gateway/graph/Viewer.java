package org.tumar.gateway.graph;

/// Who asks, as far as it decides what an answer may show: today everybody sees the same.
///
/// @param scope equal for all who see the same
record Viewer(String scope) {

    static final Viewer EVERYBODY = new Viewer("everybody");
}
