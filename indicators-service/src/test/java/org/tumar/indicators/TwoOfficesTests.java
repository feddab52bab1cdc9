package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.contracts.indicators.DeliveryStatus;
import org.tumar.contracts.indicators.DueDeliveryBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestMongo;

/// The region's and Kazakhstan's services, each with a broker of its own.
class TwoOfficesTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#all")
    void bringsWhatTheRegionImportsToTheCountry(TestBroker broker) {
        String own = broker.fresh();
        String kazakh = broker.fresh();
        assumeThat(kazakh).as("a second virtual host in AMQP_URI").isNotEqualTo(own);
        String database = MONGO.database() + "_" + Integer.toHexString(own.hashCode());
        try (OfficeService region =
                OfficeService.start(
                        "REGION",
                        MONGO.uri(),
                        database + "_region",
                        settings(own, "--tumar.events.peers.kz=" + kazakh))) {
            ImportReceiptBody receipt = region.imported(Zips.of("ct0495"), "");
            long sequence = sequence(receipt, "KZ");
            try (OfficeService kazakhstan =
                    OfficeService.start(
                            "KZ",
                            MONGO.uri(),
                            database + "_kz",
                            settings(kazakh, "--tumar.events.peers.region=" + own))) {
                DeliveryBody delivery = applied(kazakhstan, sequence);
                assertThat(delivery.receipt().added()).isPositive();
                assertThat(kazakhstan.programme("CT.0495").definition().version())
                        .isEqualTo(region.programme("CT.0495").definition().version());

                long next = addRegion(region, kazakhstan);

                assertThat(next).isGreaterThan(1);
            }
        }
    }

    private static String[] settings(String broker, String peer) {
        return Stream.concat(
                        Stream.of("--tumar.events.broker=" + broker, peer),
                        TestBroker.oneUser(broker, "REGION", "KZ"))
                .toArray(String[]::new);
    }

    /// The first approved figure of the regional office changes the definition, also of the
    /// country's copy.
    private static long addRegion(OfficeService region, OfficeService kazakhstan) {
        CorrectionBody first =
                new CorrectionBody(
                        Fixtures.row("2.1.1", "Y1", RowMeasure.ACTUAL, "3"), "tests", "counted");
        assertThat(region.post("/v1/programmes/CT.0495/corrections", first).statusCode())
                .isEqualTo(200);
        assertThat(
                        region.as("country-approver", "REGION")
                                .post(
                                        "/v1/programmes/CT.0495/approvals",
                                        new ApprovalStepBody("2.1.1", null, Long.MAX_VALUE, null))
                                .statusCode())
                .isEqualTo(200);
        long version = region.programme("CT.0495").definition().version();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(kazakhstan.programme("CT.0495").definition().version())
                                .isEqualTo(version));
        assertThat(kazakhstan.programme("CT.0495").definition().indicators())
                .anySatisfy(it -> assertThat(it.offices()).contains("REGION"));
        return version;
    }

    private static long sequence(ImportReceiptBody receipt, String office) {
        return receipt.deliveries().stream()
                .filter(it -> it.office().equals(office))
                .mapToLong(DueDeliveryBody::sequence)
                .findFirst()
                .orElseThrow();
    }

    private static DeliveryBody applied(OfficeService office, long sequence) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> office.delivery("CT.0495", sequence),
                        it -> it.status() == DeliveryStatus.APPLIED);
    }
}
