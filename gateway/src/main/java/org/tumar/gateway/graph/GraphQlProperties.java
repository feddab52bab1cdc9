package org.tumar.gateway.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How large a question may be.
///
/// @param depth fields inside one another
/// @param aliases in one operation, fragments spread out
/// @param tokens in one document
/// @param operations in one document
/// @param rootFields in one operation
/// @param fields in one operation, fragments spread out
/// @param responseFields in one answer: the whole of a programme of 200 indicators is a third of it
/// @param requestTime for a whole request
@ConfigurationProperties("tumar.gateway.limits")
record GraphQlProperties(
        @DefaultValue("15") int depth,
        @DefaultValue("100") int aliases,
        @DefaultValue("10000") int tokens,
        @DefaultValue("20") int operations,
        @DefaultValue("20") int rootFields,
        @DefaultValue("2000") int fields,
        @DefaultValue("5000000") int responseFields,
        @DefaultValue("15s") Duration requestTime) {}
