package org.tumar.gateway.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a question may be.
///
/// @param depth fields inside one another
/// @param aliases in one operation, fragments spread out
/// @param tokens in one document
/// @param operations in one document
/// @param rootFields in one operation; a service answers 50 questions about records at a time
/// @param fields in one operation, fragments spread out
/// @param responseFields in one answer: the whole of a programme of 200 indicators is a third of it
/// @param requestTime for a whole request
/// @param rendered memory for answers that are kept as they go over the wire
/// @param documents memory for documents that are kept parsed
/// @param subscribers overall
/// @param subscriptions of one connection
/// @param moments of the past in one request
/// @param waiting WebSockets whose first message has not come yet
/// @param tokenCheck how often the token of what goes on is checked again
@ConfigurationProperties("tumar.gateway.limits")
record GraphQlProperties(
        @DefaultValue("15") int depth,
        @DefaultValue("100") int aliases,
        @DefaultValue("10000") int tokens,
        @DefaultValue("20") int operations,
        @DefaultValue("20") int rootFields,
        @DefaultValue("2000") int fields,
        @DefaultValue("5000000") int responseFields,
        @DefaultValue("15s") Duration requestTime,
        @DefaultValue("64MB") DataSize rendered,
        @DefaultValue("32MB") DataSize documents,
        @DefaultValue("1000") int subscribers,
        @DefaultValue("20") int subscriptions,
        @DefaultValue("4") int moments,
        @DefaultValue("200") int waiting,
        @DefaultValue("30s") Duration tokenCheck) {}
