package org.tumar.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.TumarJson;
import org.tumar.partners.check.Faults;
import tools.jackson.databind.node.ObjectNode;

class FieldsPropertyTests {

    private static final List<String> KNOWN = List.of("id", "names", "bySex");

    private record Known(String id, List<String> names, int bySex) {}

    @Provide
    Arbitrary<Set<String>> names() {
        return Arbitraries.oneOf(
                        Arbitraries.of(KNOWN), Arbitraries.of("bysex", "ID", "name", "names "))
                .set();
    }

    @Property
    void namesEachFieldThatIsNoneAndNoOther(@ForAll("names") Set<String> names) {
        ObjectNode sent = TumarJson.mapper().createObjectNode();
        names.forEach(it -> sent.putNull(it));
        Faults faults = Faults.ofOne();

        Fields.of(sent, faults).checkNames(Known.class);

        assertThat(faults.all())
                .extracting(FaultBody::field)
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().filter(it -> !KNOWN.contains(it)).toList());
        assertThat(faults.all())
                .allSatisfy(it -> {
                    assertThat(it.code()).isEqualTo("unknown-field");
                    assertThat(it.message()).endsWith("there are: id, names, bySex.");
                });
    }

    /// An answer is no longer than somebody reads.
    @Example
    void namesNoMoreThanTwentyOfAnObject() {
        ObjectNode sent = TumarJson.mapper().createObjectNode();
        IntStream.range(0, 1_000).forEach(it -> sent.put("f" + it, it));
        Faults faults = Faults.ofOne();

        Fields.of(sent, faults).checkNames(Known.class);

        assertThat(faults.all()).hasSize(20);
    }
}
