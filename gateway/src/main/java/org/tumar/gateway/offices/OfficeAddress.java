package org.tumar.gateway.offices;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where an office answers a question about one edition of its figures.
record OfficeAddress(Office office, Edition edition) {

    private static final String PROGRAMMES = "/v1/programmes";
    private static final int LONGEST_PATH = 4_000;

    URI of(Question question) {
        String base = office.indicators().toString().replaceAll("/+$", "");
        return URI.create(
                base
                        + switch (question) {
                            case Question.Doing _ -> "/v1/office";
                            case Question.Everything _ -> path(Stream.empty());
                            case Question.Some some -> path(some);
                        });
    }

    /// Everything answers some as well, where the codes would make an address that a server may
    /// refuse.
    private String path(Question.Some some) {
        String path = path(some.codes().stream().map(OfficeAddress::parameter));
        return path.length() <= LONGEST_PATH ? path : path(Stream.empty());
    }

    private String path(Stream<String> codes) {
        String query =
                Stream.concat(codes, Stream.of(edition.parameters()))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? PROGRAMMES : PROGRAMMES + "?" + query;
    }

    private static String parameter(String code) {
        return "code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
