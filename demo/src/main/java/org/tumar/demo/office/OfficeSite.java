package org.tumar.demo.office;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/// Where an office of the region is reached.
///
/// @param code REGION or a country code
/// @param port of its indicators-service
/// @param gatewayPort of its own gateway: the regional office's is the regional gateway
/// @param campaignsPort of its campaigns-service; 0 where it has none, as the regional office
/// @param partnersPort of its partners-service; 0 where it has none
public record OfficeSite(
        String code, String name, int port, int gatewayPort, int campaignsPort, int partnersPort) {

    public static final String REGION = "REGION";

    /// Without services for records.
    public OfficeSite(String code, String name, int port, int gatewayPort) {
        this(code, name, port, gatewayPort, 0, 0);
    }

    /// Whether this is the regional office and not a country's.
    public boolean regional() {
        return code.equals(REGION);
    }

    /// The address of its gateway.
    public String gateway() {
        return "http://localhost:" + gatewayPort;
    }

    URI gatewayAddress() {
        return URI.create("http://127.0.0.1:" + gatewayPort);
    }

    /// Where its services that keep records listen.
    List<Integer> recordPorts() {
        return IntStream.of(campaignsPort, partnersPort).filter(it -> it > 0).boxed().toList();
    }

    URI at(int servicePort, String path) {
        return URI.create("http://127.0.0.1:" + servicePort + path);
    }

    URI atIndicators(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
