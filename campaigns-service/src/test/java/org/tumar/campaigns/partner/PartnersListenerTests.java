package org.tumar.campaigns.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.campaigns.CampaignsService;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Handled;
import org.tumar.servicetest.TestMongo;

class PartnersListenerTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Handled APPLIED = new Handled.Applied();
    private static final Handled DUPLICATE = new Handled.Duplicate();

    private static CampaignsService service;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static boolean knows(String partner) {
        return service.bean(Partners.class).knows(partner);
    }

    @Test
    void knowsAPartnerOnceItIsTold() {
        assertThat(knows("new")).isFalse();
        List<Handled> first = service.hear(CampaignsService.partner("new", 1, false));
        List<Handled> again = service.hear(CampaignsService.partner("new", 1, false));

        assertThat(first).containsExactly(APPLIED);
        assertThat(again).containsExactly(DUPLICATE);
        assertThat(knows("new")).isTrue();
    }

    @Test
    void hearsNoOtherOfficeAndNobodyElsesEvent() {
        service.hear(CampaignsService.partner("own", 1, false));
        Event said = CampaignsService.partner("own", 9, true);
        Event foreign =
                Event.of(said.id(), said.type())
                        .from("/offices/KG/partners")
                        .about(said.subject(), 9)
                        .at(said.time())
                        .data(said.data());
        Event ofAnother =
                Event.of(said.id(), said.type())
                        .from(said.source())
                        .about("partners/another", 9)
                        .at(said.time())
                        .data(said.data());

        List<Handled> handled =
                service.hear(foreign, CampaignsService.partner("own", 2, false), ofAnother);

        assertThat(handled.getFirst()).isInstanceOf(Handled.Refused.class);
        assertThat(handled.get(1)).isEqualTo(APPLIED);
        assertThat(handled.getLast()).isInstanceOf(Handled.Refused.class);
        assertThat(knows("own")).isTrue();
    }

    @Test
    void keepsTheNewestInWhateverOrderItComes() {
        service.hear(
                CampaignsService.partner("left", 3, true),
                CampaignsService.partner("left", 2, false));
        List<Handled> late = service.hear(CampaignsService.partner("left", 1, false));

        assertThat(late).containsExactly(DUPLICATE);
        assertThat(knows("left")).isFalse();
        service.hear(CampaignsService.partner("left", 4, false));
        assertThat(knows("left")).isTrue();
    }
}
