package org.tumar.servicetest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// Holds for a type whose package has a `package-info` that is [NullMarked].
final class BeInNullMarkedPackage extends ArchCondition<JavaClass> {

    BeInNullMarkedPackage() {
        super("be in a package that is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
                new SimpleConditionEvent(
                        type,
                        marked,
                        "%s is in %s, which is %s@NullMarked"
                                .formatted(
                                        type.getName(),
                                        type.getPackageName(),
                                        marked ? "" : "not ")));
    }
}
