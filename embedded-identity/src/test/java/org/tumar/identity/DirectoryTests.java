package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.access.Role;

class DirectoryTests {

    private final Directory directory = new Directory(List.of("REGION", "KZ", "UZ"));

    @Test
    void hasSomebodyOfEveryRole() {
        assertThat(directory.people().stream().map(Identity::role).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Role.values()).stream().filter(it -> !it.isService()).toList());
        assertThat(directory.services())
                .extracting(Identity::subject)
                .containsExactlyInAnyOrder(
                        "gateway-region",
                        "gateway-kz",
                        "gateway-uz",
                        "office-region",
                        "office-kz",
                        "office-uz",
                        "monitor");
    }

    @Test
    void callsNobodyAsAnother() {
        assertThat(directory.people()).extracting(Identity::subject).doesNotHaveDuplicates();
        assertThat(directory.people()).hasSize(2 + 2 * 3 + 2 * 3 + 4 * 2);
    }

    @Test
    void findsWhomItNames() {
        directory
                .people()
                .forEach(identity ->
                        assertThat(directory.named(identity.subject())).contains(identity));
        assertThat(directory.named("nobody")).isEqualTo(Optional.empty());
    }

    @Test
    void takesTheRegionalOfficeWhereNoneIsNamed() {
        assertThat(directory.find("auditor", null)).isEqualTo(directory.find("AUDITOR", "region"));
        assertThat(directory.find("regional-analyst", "REGION"))
                .isInstanceOf(Directory.Answer.Found.class);
    }
}
