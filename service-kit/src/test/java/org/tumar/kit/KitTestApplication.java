package org.tumar.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.security.OpenPaths;

/// A service that has nothing but the kit.
@SpringBootApplication
class KitTestApplication {

    @Bean
    OpenPaths everything() {
        return _ -> true;
    }

    /// As Spring for GraphQL serves its endpoint.
    @Bean
    RouterFunction<ServerResponse> functional() {
        return RouterFunctions.route()
                .POST("/functional", it -> ServerResponse.ok().body(it.body(String.class).length()))
                .GET(
                        "/functional",
                        _ -> {
                            throw new IllegalStateException("the inside of it");
                        })
                .build();
    }

    @RestController
    static class TestController {

        @GetMapping("/correlation")
        Map<String, String> correlation() {
            return Map.of(
                    "current",
                    Correlation.current().orElseThrow(),
                    "logged",
                    MDC.get(Correlation.KEY));
        }

        @GetMapping("/deadline")
        long deadline() {
            return Deadline.current().left().toMillis();
        }

        @GetMapping("/late")
        void late() {
            throw Deadline.exceeded().exception();
        }

        @GetMapping("/refused")
        Object refused() {
            return Problem.of(HttpStatus.CONFLICT, "test", "other-owner", "KZ owns it.")
                    .with("owner", "KZ")
                    .response();
        }

        @GetMapping("/thrown")
        Object thrown() {
            throw Problem.of(HttpStatus.NOT_FOUND, "test", "gone", "It is gone.").exception();
        }

        @GetMapping("/bug")
        Object bug() {
            throw new IllegalStateException("the inside of it");
        }

        @GetMapping("/number")
        long number(@RequestParam long of) {
            return of;
        }

        @PostMapping(path = "/json", consumes = MediaType.APPLICATION_JSON_VALUE)
        int json(@RequestBody Map<String, String> body) {
            return body.size();
        }

        @PostMapping(path = "/stream")
        long stream(InputStream body) throws IOException {
            return body.readAllBytes().length;
        }
    }
}
