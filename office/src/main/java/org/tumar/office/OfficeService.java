package org.tumar.office;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.tumar.campaigns.CampaignsApplication;
import org.tumar.indicators.IndicatorsApplication;
import org.tumar.partners.PartnersApplication;

/// A service that an office may run, in the order of starting.
enum OfficeService {
    INDICATORS(IndicatorsApplication::application),
    /// Uses the driver alone.
    CAMPAIGNS(
            CampaignsApplication::application,
            "org.springframework.boot.data.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.transaction."),
    PARTNERS(PartnersApplication::application);

    /// Documents that an office serves to nobody.
    private static final String DOCUMENTS = "org.springdoc.";

    @SuppressWarnings("ImmutableEnumChecker") // a method of the service
    private final Supplier<SpringApplication> application;

    @SuppressWarnings("ImmutableEnumChecker") // made by Stream.toList
    private final List<String> unused;

    /// @param others beginnings of auto-configurations that others brought onto the class path
    OfficeService(Supplier<SpringApplication> application, String... others) {
        this.application = application;
        this.unused = Stream.concat(Stream.of(DOCUMENTS), Stream.of(others)).toList();
    }

    SpringApplication application() {
        return application.get();
    }

    List<String> unused() {
        return unused;
    }

    /// As settings, databases and metrics call it.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The setting of its port.
    String portName() {
        return "tumar.office." + text() + ".port";
    }
}
