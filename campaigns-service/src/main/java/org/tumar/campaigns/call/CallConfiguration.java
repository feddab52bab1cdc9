package org.tumar.campaigns.call;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.hotline.Hotlines;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.record.Parts;
import org.tumar.campaigns.record.Rounds;
import org.tumar.campaigns.record.Turns;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.TumarJson;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.security.Rights;
import tools.jackson.databind.json.JsonMapper;

/// What keeps calls.
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CallConfiguration.class);
    private static final JsonMapper JSON = TumarJson.mapper();

    static Kind<Day> kind() {
        return new Kind<>(
                "call-days",
                it -> JSON.writeValueAsString(DayDocument.of(it)),
                it -> JSON.readValue(it, DayDocument.class).read());
    }

    @Bean
    Days days(RecordStore store, Clock clock) {
        return new Days(store.records(kind()), clock);
    }

    @Bean
    Calls calls(MongoDatabase database, Days days, Office office, Clock clock) {
        return new Calls(days, new MongoRegistry(database), new CallCheck(office, clock), clock);
    }

    @Bean
    HttpCalls httpCalls(Calls calls, Hotlines hotlines, Turns turns, Rights rights, Clock clock) {
        return new HttpCalls(calls, hotlines, turns, rights, clock);
    }

    @Bean
    CallFollowing callFollowing(
            Calls calls, Days days, Keeping<HotlineBody> hotlines, Turns turns, Clock clock) {
        return new CallFollowing(calls, days, hotlines, turns, parts(), clock);
    }

    private static Parts parts() {
        return new Parts((part, why) ->
                LOG.warn(
                        "Calls wait on their way to another day or programme: {}: {}",
                        part,
                        why.getClass().getSimpleName()));
    }

    /// The statistics are known from its first round on.
    @Bean
    Rounds callRounds(
            Calls calls,
            CallFollowing following,
            @Value("${tumar.campaigns.rounds.pause:30s}") Duration pause) {
        return new Rounds(
                () -> {
                    calls.settleAll(parts());
                    following.round();
                },
                pause,
                why ->
                        LOG.warn(
                                "Calls on their way to another day or programme wait: {}",
                                why.getClass().getSimpleName()));
    }
}
