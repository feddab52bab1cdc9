package org.tumar.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.tumar.gateway.composition.RollUpsUnderTest;
import org.tumar.gateway.offices.ProgrammeWatches;

class SchemaTests {

    private static final Path SNAPSHOT = Path.of("src/test/resources/schema-snapshot.graphqls");

    private static final GraphQlProperties LIMITS =
            new Binder(new MapConfigurationPropertySource())
                    .bindOrCreate("tumar.gateway.limits", GraphQlProperties.class);

    private final AtomicReference<SchemaReport> report = new AtomicReference<>();
    private final GraphQLSchema schema =
            GraphQlSource.schemaResourceBuilder()
                    .schemaResources(new ClassPathResource("graphql/schema.graphqls"))
                    .configureRuntimeWiring(
                            new GraphQlWiring(
                                    new GraphQlSubscriptions(
                                            new ProgrammeWatches(),
                                            List::of,
                                            LIMITS,
                                            Clock.systemUTC()),
                                    List::of,
                                    _ -> List.of(),
                                    RollUpsUnderTest.begin(),
                                    Clock.systemUTC()))
                    .inspectSchemaMappings(report::set)
                    .build()
                    .schema();

    @Test
    void isTheSchemaOfTheSnapshot() throws IOException {
        String printed =
                new SchemaPrinter(
                                SchemaPrinter.Options.defaultOptions()
                                        .includeDirectiveDefinitions(false))
                        .print(schema);
        if (Boolean.getBoolean("tumar.update-snapshots")) {
            Files.writeString(SNAPSHOT, printed);
        }
        assertThat(printed)
                .as("after a wanted change run this test with -Dtumar.update-snapshots=true")
                .isEqualToNormalizingNewlines(Files.readString(SNAPSHOT));
    }

    @Test
    void describesEveryElement() {
        assertThat(undescribed(schema)).isEmpty();
    }

    @Test
    void mapsEveryField() {
        assertThat(report.get().unmappedFields()).isEmpty();
        assertThat(report.get().unmappedRegistrations()).isEmpty();
        assertThat(unwired()).isEmpty();
    }

    /// GraphiQL unwraps nine levels of lists and non-nulls.
    @Test
    void letsGraphiQlReadTheSchema() {
        String question =
                IntrospectionQueryBuilder.build(
                        IntrospectionQueryBuilder.Options.defaultOptions().typeRefFragmentDepth(9));
        assertThat(GraphQlSize.excesses(Parser.parse(question), LIMITS)).isEmpty();
    }

    private static List<String> undescribed(GraphQLSchema schema) {
        List<String> found = new ArrayList<>();
        own(schema)
                .forEach(type -> {
                    note(found, type.getName(), type.getDescription());
                    if (type instanceof GraphQLFieldsContainer container) {
                        container
                                .getFieldDefinitions()
                                .forEach(it -> noteField(found, type.getName(), it));
                    }
                    if (type instanceof GraphQLEnumType values) {
                        values.getValues()
                                .forEach(it ->
                                        note(
                                                found,
                                                type.getName() + "." + it.getName(),
                                                it.getDescription()));
                    }
                });
        return found;
    }

    private static void noteField(List<String> found, String type, GraphQLFieldDefinition field) {
        String name = type + "." + field.getName();
        note(found, name, field.getDescription());
        field.getArguments()
                .forEach(it -> note(found, name + "(" + it.getName() + ")", it.getDescription()));
    }

    private static void note(List<String> found, String name, String description) {
        if (description == null || description.isBlank()) {
            found.add(name);
        }
    }

    private static Stream<GraphQLNamedType> own(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(it -> !Introspection.isIntrospectionTypes(it))
                .filter(it ->
                        !(it instanceof GraphQLScalarType scalar
                                && ScalarInfo.isGraphqlSpecifiedScalar(scalar)));
    }

    /// A field that is read by name from whatever object comes is read slowly, and may not be
    /// there.
    private List<String> unwired() {
        return own(schema)
                .filter(graphql.schema.GraphQLObjectType.class::isInstance)
                .map(graphql.schema.GraphQLObjectType.class::cast)
                .flatMap(type ->
                        type.getFieldDefinitions().stream()
                                .filter(it ->
                                        schema.getCodeRegistry().getDataFetcher(type, it)
                                                instanceof graphql.schema.PropertyDataFetcher)
                                .map(it -> type.getName() + "." + it.getName()))
                .toList();
    }
}
