package org.tumar.campaigns.call;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.hotline.Hotlines;
import org.tumar.campaigns.office.Office;
import org.tumar.kit.TumarJson;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.security.Rights;
import tools.jackson.databind.json.JsonMapper;

/// What keeps calls.
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

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
    HttpCalls httpCalls(Calls calls, Hotlines hotlines, Rights rights, Clock clock) {
        return new HttpCalls(calls, hotlines, rights, clock);
    }

    /// Heals what a crash left; the statistics are known from then on.
    @Bean
    ApplicationRunner settling(Calls calls) {
        return _ -> Thread.ofVirtual().name("settle calls").start(calls::settleAll);
    }
}
