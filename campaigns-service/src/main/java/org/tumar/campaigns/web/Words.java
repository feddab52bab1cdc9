package org.tumar.campaigns.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How the API's description calls a controller's records.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {

    /// With its article, such as `an event`.
    String one();

    /// Such as `events`.
    String many();

    /// What they are on the wire.
    Class<? extends Record> body();
}
