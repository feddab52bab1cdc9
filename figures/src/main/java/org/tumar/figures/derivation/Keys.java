package org.tumar.figures.derivation;

import java.util.List;

/// The keys that measures can be counted by.
final class Keys {

    static final Key SEX = new Key("sex", Codes.words());
    static final Key AGE_GROUP = new Key("age-group", Codes.words());

    static final Key AUDIENCE = new Key("audience", Codes.words());
    static final Key TOPIC = new Key("topic", Codes.words());
    static final Key PARTNER_KIND = new Key("kind", Codes.words());

    static final Key TYPE = new Key("type", Codes.words());
    static final Key EVENT_AUDIENCE = new Key("audience", Codes.words());
    static final Key SETTING = new Key("setting", Codes.of(List.of("rural", "urban")));
    static final Key REGION = new Key("region", Codes.places());
    static final Key SETTLEMENT = new Key("settlement", Codes.places());
    static final Key METHOD = new Key("method", Codes.words());
    static final Key MATERIAL_KIND = new Key("kind", Codes.words());
    static final Key LANGUAGE = new Key("language", Codes.languages());

    static final Key CHANNEL = new Key("channel", Codes.words());
    static final Key CATEGORY = new Key("category", Codes.words());
    static final Key INTEREST = new Key("interest", Codes.countries());
    static final Key AFTER_HOURS = new Key("after-hours", Codes.of(List.of("no", "yes")));
    static final Key OUTCOME = new Key("outcome", Codes.words());

    private Keys() {}
}
