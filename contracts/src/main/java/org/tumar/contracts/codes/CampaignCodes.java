package org.tumar.contracts.codes;

import java.util.List;

/// The code lists of campaigns-service.
public final class CampaignCodes {

    private static final String PRACTICE =
            "what the programmes' own reports and evaluations count (CT.0495, PX.0179)";

    public static final CodeList EVENT_TYPES =
            CodeList.of(
                    "event-types",
                    1,
                    PRACTICE,
                    "training round-table seminar lecture film-screening theatre talk-show"
                            + " television radio press street-action exhibition online"
                            + " competition summer-camp hotline-advertising outdoor-advertising"
                            + " text-messages other");

    public static final CodeList AUDIENCES =
            CodeList.of(
                    "audiences",
                    1,
                    PRACTICE,
                    "pupils-and-students youth-at-risk orphans potential-migrants"
                            + " returned-migrants families-of-migrants women religious-leaders"
                            + " local-authorities law-enforcement military teachers medics media"
                            + " employers general-public other");

    public static final CodeList MEASURES =
            CodeList.of(
                    "people-measures",
                    1,
                    "attended: were there; reached: were exposed to the message; engaged: did"
                            + " something about it, such as asked, called or shared",
                    "attended reached engaged");

    public static final CodeList SETTINGS =
            CodeList.of("settings", 1, "the national statistics' own division", "urban rural");

    public static final CodeList EXPOSURE_METHODS =
            CodeList.of(
                    "exposure-methods",
                    1,
                    "how an estimate of exposure was made",
                    "circulation audience-survey broadcaster-rating impressions unique-views"
                            + " head-count passers-by other");

    public static final CodeList MATERIAL_KINDS =
            CodeList.of(
                    "material-kinds",
                    1,
                    PRACTICE,
                    "leaflet brochure booklet poster calendar billboard sticker business-card"
                            + " t-shirt bag film video-spot audio-spot manual other");

    public static final CodeList CHANNELS =
            CodeList.of(
                    "channels",
                    1,
                    "how the programmes' hotlines are reached",
                    "phone text e-mail web-chat messenger visit");

    public static final CodeList CALL_CATEGORIES =
            CodeList.of(
                    "call-categories",
                    1,
                    PRACTICE,
                    "employment-abroad rules-of-stay re-entry-ban documents"
                            + " contacts-of-authorities trip-to-a-country education-abroad"
                            + " family-and-social marriage-with-foreigners what-is-trafficking"
                            + " trafficking-case missing-person legal-advice return-home other");

    public static final CodeList OUTCOMES =
            CodeList.of(
                    "call-outcomes",
                    1,
                    "what became of a call",
                    "advice referred-to-partner referred-to-police referred-to-migration-service"
                            + " referred-to-embassy referred-elsewhere possible-victim voicemail"
                            + " broken-off");

    private CampaignCodes() {}

    /// With what is said of persons.
    public static List<CodeList> all() {
        return List.of(
                EVENT_TYPES,
                AUDIENCES,
                MEASURES,
                SETTINGS,
                EXPOSURE_METHODS,
                MATERIAL_KINDS,
                CHANNELS,
                CALL_CATEGORIES,
                OUTCOMES,
                PersonCodes.SEXES,
                PersonCodes.AGE_GROUPS);
    }
}
