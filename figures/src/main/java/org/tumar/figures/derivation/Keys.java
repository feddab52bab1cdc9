package org.tumar.figures.derivation;

import java.util.List;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.CodeList;
import org.tumar.contracts.codes.PersonCodes;
import org.tumar.contracts.partners.CodeBody;
import org.tumar.contracts.partners.CodeListBody;
import org.tumar.contracts.partners.PartnerCodes;

/// The keys that measures can be counted by.
final class Keys {

    static final Key TRAINING_AUDIENCE = key("audience", PartnerCodes.AUDIENCES);
    static final Key TOPIC = key("topic", PartnerCodes.TOPICS);
    static final Key TRAINEE_SEX = key("sex", PartnerCodes.SEXES);
    static final Key PARTNER_KIND = key("kind", PartnerCodes.KINDS);

    static final Key TYPE = key("type", CampaignCodes.EVENT_TYPES);
    static final Key AUDIENCE = key("audience", CampaignCodes.AUDIENCES);
    static final Key SETTING = key("setting", CampaignCodes.SETTINGS);
    static final Key REGION = new Key("region", Codes.places());
    static final Key SETTLEMENT = new Key("settlement", Codes.places());
    static final Key METHOD = key("method", CampaignCodes.EXPOSURE_METHODS);
    static final Key MATERIAL_KIND = key("kind", CampaignCodes.MATERIAL_KINDS);
    static final Key LANGUAGE = new Key("language", Codes.languages());

    static final Key CHANNEL = key("channel", CampaignCodes.CHANNELS);
    static final Key CATEGORY = key("category", CampaignCodes.CALL_CATEGORIES);
    static final Key INTEREST = new Key("interest", Codes.countries());
    static final Key AFTER_HOURS = new Key("after-hours", Codes.of(List.of("no", "yes")));
    static final Key OUTCOME = key("outcome", CampaignCodes.OUTCOMES);

    static final Key SEX = key("sex", PersonCodes.SEXES);
    static final Key AGE_GROUP = key("age-group", PersonCodes.AGE_GROUPS);

    private Keys() {}

    private static Key key(String name, CodeList list) {
        return new Key(name, Codes.of(list.codes()));
    }

    private static Key key(String name, CodeListBody list) {
        return new Key(name, Codes.of(list.codes().stream().map(CodeBody::code).toList()));
    }
}
