package org.tumar.figures.derivation;

import java.util.List;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.CodeList;
import org.tumar.contracts.codes.PersonCodes;
import org.tumar.contracts.partners.CodeBody;
import org.tumar.contracts.partners.CodeListBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.figures.derivation.Key.Kind;

/// The keys that measures can be counted by.
final class Keys {

    static final Key TRAINING_AUDIENCE = key("audience", PartnerCodes.AUDIENCES);
    static final Key TOPIC = key("topic", PartnerCodes.TOPICS);
    static final Key TRAINEE_SEX = part("sex", PartnerCodes.SEXES);
    static final Key PARTNER_KIND = key("kind", PartnerCodes.KINDS);

    static final Key TYPE = key("type", CampaignCodes.EVENT_TYPES);
    static final Key AUDIENCE =
            new Key("audience", Codes.of(CampaignCodes.AUDIENCES.codes()), Kind.RECORD_OF_SEVERAL);
    static final Key SETTING = key("setting", CampaignCodes.SETTINGS);
    static final Key REGION = new Key("region", Codes.places(), Kind.RECORD);
    static final Key SETTLEMENT = new Key("settlement", Codes.places(), Kind.RECORD);
    static final Key METHOD = part("method", CampaignCodes.EXPOSURE_METHODS);
    static final Key MATERIAL_KIND = part("kind", CampaignCodes.MATERIAL_KINDS);
    static final Key LANGUAGE = new Key("language", Codes.languages(), Kind.PARTS);

    static final Key CHANNEL = key("channel", CampaignCodes.CHANNELS);
    static final Key CATEGORY = key("category", CampaignCodes.CALL_CATEGORIES);
    static final Key INTEREST = new Key("interest", Codes.countries(), Kind.RECORD);
    static final Key AFTER_HOURS =
            new Key("after-hours", Codes.of(List.of("no", "yes")), Kind.RECORD);
    static final Key OUTCOME = key("outcome", CampaignCodes.OUTCOMES);

    static final Key SEX = part("sex", PersonCodes.SEXES);
    static final Key AGE_GROUP = part("age-group", PersonCodes.AGE_GROUPS);

    private Keys() {}

    private static Key key(String name, CodeList list) {
        return new Key(name, Codes.of(list.codes()), Kind.RECORD);
    }

    private static Key key(String name, CodeListBody list) {
        return new Key(name, codes(list), Kind.RECORD);
    }

    private static Key part(String name, CodeList list) {
        return new Key(name, Codes.of(list.codes()), Kind.PARTS);
    }

    private static Key part(String name, CodeListBody list) {
        return new Key(name, codes(list), Kind.PARTS);
    }

    private static Codes codes(CodeListBody list) {
        return Codes.of(list.codes().stream().map(CodeBody::code).toList());
    }
}
