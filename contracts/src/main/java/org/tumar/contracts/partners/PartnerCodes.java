package org.tumar.contracts.partners;

import java.util.List;
import java.util.stream.Stream;

/// The code lists of partners and trainings.
public final class PartnerCodes {

    private static final String REPORTS =
            "Tumar, after the kinds that counter-trafficking programmes in Central Asia report by";
    private static final String OWN = "Tumar";

    public static final CodeListBody KINDS =
            list(
                    "partner-kinds",
                    REPORTS,
                    code("ngo", "non-governmental organisation"),
                    code("nno", "non-state non-commercial organisation"),
                    code("po", "public organisation"),
                    code("cbo", "community-based organisation"),
                    code("state-agency", "state agency"),
                    code("international-organisation", "international organisation"),
                    code("private-employment-agency", "private employment agency"),
                    code("media", "media"),
                    code("academia", "university or research institute"),
                    code("law-clinic", "law clinic"));

    public static final CodeListBody SERVICES =
            list(
                    "partner-services",
                    OWN,
                    code("hotline", "hotline"),
                    code("information", "information and awareness raising"),
                    code("identification", "identification of victims"),
                    code("shelter", "shelter"),
                    code("medical-aid", "medical aid"),
                    code("psychological-aid", "psychological aid"),
                    code("legal-aid", "legal aid"),
                    code("social-aid", "social aid"),
                    code("documents", "help with identity documents"),
                    code("return-travel", "help with the return"),
                    code("reintegration", "reintegration"),
                    code("vocational-training", "vocational training"),
                    code("employment", "job placement"),
                    code("training", "training of specialists"),
                    code("research", "research"));

    public static final CodeListBody CONTACT_KINDS =
            list(
                    "contact-kinds",
                    OWN,
                    code("phone", "telephone"),
                    code("e-mail", "e-mail address"),
                    code("website", "website"),
                    code("address", "postal address"),
                    code("messenger", "messenger"),
                    code("person", "who to ask for"));

    public static final CodeListBody LEAVING_REASONS =
            list(
                    "leaving-reasons",
                    OWN,
                    code("closed", "was closed"),
                    code("merged", "merged into another"),
                    code("funding-ended", "its funding ended"),
                    code("other-work", "turned to other work"),
                    code("own-wish", "at its own wish"),
                    code("inactive", "took no part any more"),
                    code("breach", "broke the network's rules"),
                    code("programme-ended", "the programme ended"),
                    code("other", "another reason"));

    public static final CodeListBody TOPICS =
            list(
                    "training-topics",
                    OWN,
                    code("basics-of-trafficking", "what trafficking in persons is"),
                    code("safe-migration", "safe migration"),
                    code("legislation", "national and international law"),
                    code("identification-and-referral", "identification and referral of victims"),
                    code("investigation-and-prosecution", "investigation and prosecution"),
                    code("interviewing", "interviewing victims"),
                    code("victim-assistance", "direct assistance"),
                    code("psychological-aid", "psychological aid"),
                    code("child-protection", "protection of children"),
                    code("reintegration", "reintegration"),
                    code("hotline-counselling", "counselling at a hotline"),
                    code("prevention-methods", "methods of prevention"),
                    code("data-protection", "data protection"),
                    code("ngo-management", "management of an organisation"),
                    code("training-of-trainers", "training of trainers"),
                    code("other", "another topic"));

    public static final CodeListBody AUDIENCES =
            list(
                    "training-audiences",
                    OWN,
                    code("ngos", "staff of non-governmental organisations"),
                    code("hotline-operators", "hotline operators"),
                    code("social-workers", "social workers"),
                    code("law-enforcement", "law enforcement"),
                    code("border-guards", "border guards"),
                    code("prosecutors", "prosecutors"),
                    code("judges", "judges"),
                    code("lawyers", "lawyers"),
                    code("migration-officers", "staff of migration services"),
                    code("consular-officers", "consular officers"),
                    code("local-authorities", "local authorities"),
                    code("labour-inspectors", "labour inspectors"),
                    code("teachers", "teachers"),
                    code("medics", "medics"),
                    code("media", "media"),
                    code("military", "military"),
                    code("religious-leaders", "religious leaders"),
                    code("employers", "employers"),
                    code("employment-agencies", "employment agencies"),
                    code("pupils-and-students", "pupils and students"),
                    code("youth-at-risk", "youth at risk"),
                    code("migrants", "migrants and their families"),
                    code("general-public", "general public"),
                    code("mixed", "several of these"));

    public static final CodeListBody SEXES =
            list(
                    "sexes",
                    OWN,
                    code("female", "female"),
                    code("male", "male"),
                    code("other", "other"),
                    code("unknown", "not recorded"));

    private PartnerCodes() {}

    public static List<CodeListBody> all() {
        return List.of(KINDS, SERVICES, CONTACT_KINDS, LEAVING_REASONS, TOPICS, AUDIENCES, SEXES);
    }

    private static CodeListBody list(String name, String source, CodeBody... codes) {
        return new CodeListBody(name, 1, source, Stream.of(codes).toList());
    }

    private static CodeBody code(String code, String label) {
        return new CodeBody(code, label);
    }
}
