package org.tumar.gateway.offices;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Where an office answers a question.
record OfficeAddress(Office office) {

    private static final String PROGRAMMES = "/v1/programmes";
    private static final int LONGEST_PATH = 4_000;

    URI of(Question question) {
        String base = office.indicators().toString().replaceAll("/+$", "");
        return URI.create(
                base
                        + switch (question) {
                            case Question.Doing _ -> "/v1/office";
                            case Question.Everything _ -> PROGRAMMES;
                            case Question.Some some -> path(some);
                        });
    }

    /// Everything answers some as well, where the codes would make an address that a server may
    /// refuse.
    private static String path(Question.Some some) {
        String path =
                some.codes().stream()
                        .map(OfficeAddress::parameter)
                        .collect(Collectors.joining("&", PROGRAMMES + "?", ""));
        return path.length() <= LONGEST_PATH ? path : PROGRAMMES;
    }

    private static String parameter(String code) {
        return "code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
