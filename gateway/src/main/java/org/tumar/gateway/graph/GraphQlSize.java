package org.tumar.gateway.graph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How large a document's operations are, fragments spread out.
final class GraphQlSize {

    /// More than any limit, and far from overflowing when added to itself.
    private static final long VAST = Integer.MAX_VALUE;

    /// @param top fields beside one another at the top
    private record Size(long depth, long fields, long aliases, long top) {

        static final Size NOTHING = new Size(0, 0, 0, 0);

        Size beside(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.min(VAST, fields + other.fields),
                    Math.min(VAST, aliases + other.aliases),
                    Math.min(VAST, top + other.top));
        }

        Size under(boolean aliased) {
            return new Size(depth + 1, fields + 1, aliases + (aliased ? 1 : 0), 1);
        }
    }

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> known = new HashMap<>();

    private GraphQlSize(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(it -> fragments.put(it.getName(), it));
    }

    /// The limits that the document exceeds, in words.
    static List<String> excesses(Document document, GraphQlProperties limits) {
        List<OperationDefinition> operations =
                document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() > limits.operations()) {
            return List.of("at most " + limits.operations() + " operations in one document");
        }
        GraphQlSize sizes = new GraphQlSize(document);
        return operations.stream()
                .map(it -> sizes.of(it.getSelectionSet()))
                .flatMap(it -> excesses(it, limits).stream())
                .distinct()
                .toList();
    }

    private static List<String> excesses(Size size, GraphQlProperties limits) {
        List<String> excesses = new ArrayList<>();
        if (size.depth() > limits.depth()) {
            excesses.add("at most " + limits.depth() + " levels of fields");
        }
        if (size.aliases() > limits.aliases()) {
            excesses.add("at most " + limits.aliases() + " aliases");
        }
        if (size.top() > limits.rootFields()) {
            excesses.add("at most " + limits.rootFields() + " fields at the root");
        }
        if (size.fields() > limits.fields()) {
            excesses.add("at most " + limits.fields() + " fields in one operation");
        }
        return excesses;
    }

    private Size of(@Nullable SelectionSet selections) {
        return selections == null
                ? Size.NOTHING
                : selections.getSelections().stream()
                        .map(this::of)
                        .reduce(Size.NOTHING, Size::beside);
    }

    private Size of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet()).under(field.getAlias() != null);
            case InlineFragment inline -> of(inline.getSelectionSet());
            case FragmentSpread spread -> ofFragment(spread.getName());
            default -> Size.NOTHING;
        };
    }

    /// Measured once each; one that contains itself is refused by validation.
    private Size ofFragment(String name) {
        Size size = known.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (size != null || fragment == null) {
            return size == null ? Size.NOTHING : size;
        }
        known.put(name, Size.NOTHING);
        Size measured = of(fragment.getSelectionSet());
        known.put(name, measured);
        return measured;
    }
}
