package org.tumar.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The demo's identity provider as a process, on the loopback.
///
/// What it serves is Spring Authorization Server's filters and a login page: no dispatcher servlet,
/// and none of Boot's other auto-configurations, so that it starts fast and stays small.
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import(IdentityConfiguration.class)
public class EmbeddedIdentityApplication {

    /// Set to `true` by a supervisor that holds the other end of this process's standard input: the
    /// process ends with it.
    private static final String WATCH = "tumar.exit-with-parent";

    /// @param arguments settings, such as `--server.port=27819`; what is secret in them comes as
    ///   environment variables
    public static void main(String... arguments) {
        application().run(arguments);
        if (Boolean.getBoolean(WATCH)) {
            Thread.ofPlatform().name("parent-watch").start(EmbeddedIdentityApplication::endLast);
        }
    }

    static SpringApplication application() {
        SpringApplication application = new SpringApplication(EmbeddedIdentityApplication.class);
        application.setDefaultProperties(
                Map.of(
                        "server.address", "127.0.0.1",
                        "server.servlet.session.cookie.name", "TUMAR_IDENTITY",
                        "server.servlet.session.timeout", "8h",
                        "server.tomcat.threads.max", "16",
                        "spring.main.banner-mode", "off",
                        "spring.jmx.enabled", "false"));
        return application;
    }

    /// A pipe that breaks has ended too.
    private static void endLast() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            System.exit(0);
        }
        System.exit(0);
    }
}
