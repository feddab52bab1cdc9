package org.tumar.contracts.codes;

/// What is said of persons who are counted.
public final class PersonCodes {

    public static final CodeList SEXES =
            CodeList.of(
                    "sexes",
                    1,
                    "as the programmes' reports print them; HTCDS 2.0 prs_Gender is finer",
                    "female male other unknown");

    public static final CodeList AGE_GROUPS =
            CodeList.of(
                    "age-groups",
                    1,
                    "in years; the line at 18 is the Palermo Protocol's (a child)",
                    "0-13 14-17 18-24 25-34 35-44 45-59 60-plus unknown");

    private PersonCodes() {}
}
