package org.tumar.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// Those who can log in with a browser.
final class HttpUsers {

    private HttpUsers() {}

    /// @param lines `name=password`; who has no line cannot log in
    static UserDetailsService of(Directory directory, String lines) {
        Map<String, String> passwords =
                lines.lines()
                        .map(line -> line.split("=", 2))
                        .filter(line -> line.length == 2 && !line[1].isBlank())
                        .collect(
                                Collectors.toMap(line -> line[0].strip(), line -> line[1].strip()));
        List<UserDetails> users =
                directory.people().stream()
                        .map(Identity::subject)
                        .filter(passwords::containsKey)
                        .map(name ->
                                User.withUsername(name)
                                        .password(passwords.get(name))
                                        .authorities(List.of())
                                        .build())
                        .toList();
        return new InMemoryUserDetailsManager(users);
    }
}
