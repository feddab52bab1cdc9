package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tumar.contracts.access.Role;

class AsTests {

    @Test
    void readsARoleAndAnOffice() {
        assertThat(As.parse("donor")).isEqualTo(new As(Role.DONOR, null));
        assertThat(As.parse("Country-Officer:kz")).isEqualTo(new As(Role.COUNTRY_OFFICER, "KZ"));
    }

    @Test
    void listsTheRolesThatThereAre() {
        assertThatThrownBy(() -> As.parse("king"))
                .hasMessageContaining("there is no role king")
                .hasMessageContaining("regional-analyst, donor");
    }

    @Test
    void isOfTheOfficeThatIsAskedUnlessAnotherIsNamed() {
        assertThat(As.OFFICER.in("KZ").office()).isEqualTo("KZ");
        assertThat(As.parse("country-officer:UZ").in("KZ").office()).isEqualTo("UZ");
        assertThat(As.ANALYST.in("KZ").office()).isNull();
        assertThat(As.GATEWAY.in("KZ").office()).isNull();
    }
}
