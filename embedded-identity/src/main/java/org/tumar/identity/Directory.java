package org.tumar.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Role;

/// Who there is in a region: one identity for each role, or one for each office where a role is of
/// an office.
public final class Directory {

    /// The programmes that ship with the product: a donor pays for them unless others are named.
    private static final Set<String> SHIPPED = Set.of("CT.0495", "PX.0179");

    private final List<String> offices;

    /// @param offices REGION and country codes
    public Directory(List<String> offices) {
        this.offices = List.copyOf(offices);
    }

    /// What came of looking somebody up.
    public sealed interface Answer {

        record Found(Identity identity) implements Answer {}

        /// @param why in a sentence that names what there is
        record Unknown(String why) implements Answer {}
    }

    /// Everybody who can log in.
    public List<Identity> people() {
        return all().filter(identity -> !identity.role().isService()).toList();
    }

    /// Every program that can have a key.
    public List<Identity> services() {
        return all().filter(identity -> identity.role().isService()).toList();
    }

    /// Whoever tokens call so.
    public Optional<Identity> named(String subject) {
        return all().filter(identity -> identity.subject().equals(subject)).findFirst();
    }

    /// Somebody of a role.
    ///
    /// @param code the role's
    /// @param office null where none is named
    public Answer find(String code, @Nullable String office) {
        Optional<Role> role = Role.of(code.toLowerCase(Locale.ROOT));
        if (role.isEmpty()) {
            return new Answer.Unknown(
                    "There is no role %s. There are: %s.".formatted(code, codes()));
        }
        return office == null ? usual(role.get()) : at(role.get(), office.toUpperCase(Locale.ROOT));
    }

    private Answer usual(Role role) {
        Post post = Post.of(role);
        if (post == Post.OUTSIDE || post.usual().isPresent()) {
            return new Answer.Found(identity(role, post.usual().orElse(null)));
        }
        return new Answer.Unknown(
                "A %s is of one office. Say which: %s."
                        .formatted(role.code(), String.join(", ", post.offices(offices))));
    }

    private Answer at(Role role, String office) {
        Post post = Post.of(role);
        if (post.offices(offices).contains(office)) {
            return new Answer.Found(identity(role, office));
        }
        return new Answer.Unknown(
                post.isFixed()
                        ? "A %s is of no country: leave %s out.".formatted(role.code(), office)
                        : "There is no %s of %s. There is one of each of %s."
                                .formatted(
                                        role.code(),
                                        office,
                                        String.join(", ", post.offices(offices))));
    }

    private Stream<Identity> all() {
        return Stream.of(Role.values())
                .flatMap(role ->
                        Post.of(role) == Post.OUTSIDE
                                ? Stream.of(identity(role, null))
                                : Post.of(role).offices(offices).stream()
                                        .map(office -> identity(role, office)));
    }

    private static Identity identity(Role role, @Nullable String office) {
        return new Identity(
                subject(role, office),
                role,
                office,
                organisation(role, office),
                role == Role.DONOR ? SHIPPED : Set.of());
    }

    private static String subject(Role role, @Nullable String office) {
        return office == null || Post.of(role).isFixed()
                ? role.code()
                : role.code() + "-" + office.toLowerCase(Locale.ROOT);
    }

    /// One partner in each country is enough to try with.
    private static @Nullable String organisation(Role role, @Nullable String office) {
        return switch (role) {
            case PARTNER_FOCAL_POINT, HOTLINE_OPERATOR, CASE_WORKER -> "partner-of-" + office;
            default -> null;
        };
    }

    private static String codes() {
        return Stream.of(Role.values()).map(Role::code).collect(Collectors.joining(", "));
    }
}
