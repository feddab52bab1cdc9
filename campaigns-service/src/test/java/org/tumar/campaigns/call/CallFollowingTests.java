package org.tumar.campaigns.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.CampaignsService.corrected;
import static org.tumar.campaigns.CampaignsService.errors;
import static org.tumar.campaigns.CampaignsService.json;
import static org.tumar.campaigns.CampaignsService.sampleWith;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.campaigns.CampaignsService;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;

class CallFollowingTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String CALLS = "/v1/hotlines/h/calls";

    private static CampaignsService service;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO, "--tumar.campaigns.rounds.pause=1h");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String hotline(String programmes) {
        return sampleWith("hotline", "{\"id\":\"h\",\"programmes\":[%s]}".formatted(programmes));
    }

    private static String call(String id, String changes) {
        return sampleWith("call", "{\"id\":\"%s\",\"programmes\":null%s}".formatted(id, changes));
    }

    private static Stream<String> programmes(String id) {
        return json(service.get(CALLS + "/" + id))
                .at("/record/programmes")
                .valueStream()
                .map(JsonNode::asString);
    }

    private static Stream<String> told(String day) {
        return service.pending().stream()
                .filter(it -> it.subject().equals("h/" + day))
                .flatMap(it -> it.data(CampaignEvents.CALLS_TALLIED).calls().stream())
                .map(it -> it.count() + " " + it.programmes());
    }

    /// A hotline that was entered for the wrong programme is put right with its calls.
    @Test
    void movesCallsThatNameNoProgrammesWithTheirHotline() {
        service.post("/v1/hotlines", hotline("\"CT.0495\""));
        service.post(CALLS, call("a", ""));
        service.post(CALLS, call("b", ""));
        service.post(CALLS, call("named", ",\"programmes\":[\"CT.0495\"]"));
        service.post(CALLS, call("other-day", ",\"time\":\"2026-03-03T10:05\""));
        String both = hotline("\"CT.0495\",\"PX.0179\"");
        String right = hotline("\"PX.0179\"");

        assertThat(errors(service.put("/v1/hotlines/h", corrected(right, 1))))
                .containsExactly("programmes still-counted");
        assertThat(service.put("/v1/hotlines/h", corrected(both, 1)).statusCode()).isEqualTo(200);
        service.delete(CALLS + "/named?sequence=1&reason=x");
        assertThat(service.put("/v1/hotlines/h", corrected(right, 2)).statusCode()).isEqualTo(200);
        assertThat(service.post(CALLS, call("a", "")).statusCode()).isEqualTo(200);
        service.bean(CallFollowing.class).round();
        service.bean(CallFollowing.class).round();

        assertThat(programmes("a")).containsExactly("PX.0179");
        assertThat(json(service.get(CALLS + "/a")).path("sequence").asInt()).isEqualTo(2);
        assertThat(programmes("named")).containsExactly("CT.0495");
        assertThat(told("2026-03-02")).containsExactly("2 [PX.0179]");
        assertThat(told("2026-03-03")).containsExactly("1 [PX.0179]");
        assertThat(service.post(CALLS, call("a", "")).statusCode()).isEqualTo(200);

        String read = sampleWith("call", "{\"id\":\"a\",\"follows\":true}");
        assertThat(service.put(CALLS + "/a", corrected(read, 2)).statusCode())
                .as("as it was read before")
                .isEqualTo(200);
        assertThat(programmes("a")).containsExactly("PX.0179");
    }
}
