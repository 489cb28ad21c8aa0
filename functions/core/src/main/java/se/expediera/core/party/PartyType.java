package se.expediera.core.party;

/** What a line of a dispatch list names. The rules, each with its example, stand in {@link PartyRules}. */
public enum PartyType {
    /** A body, committee, council or working group: "Valnämnden", "Kommunstyrelsens arbetsutskott". */
    BODY,
    /** A part of an administration or a role in it: "Ekonomiavdelningen", "Stadsdirektören". */
    OFFICE,
    /** A company: "Exempelbostäder AB". */
    COMPANY,
    /** An authority, municipality, region or federation: "Länsstyrelsen", "Exempelstads kommun". */
    AUTHORITY,
    /** An association or foundation: "Byalaget ekonomisk förening". */
    ASSOCIATION,
    /** A named person, with or without address: "Anna Ek", "Anna Ek, Storgatan 1". */
    PERSON,
    /** Whoever made a proposal: "Förslag 12 – förslagsställaren", "Sökanden". */
    PETITIONER,
    /** Those elected: "De valda". */
    ELECTED,
    /** Several at once: "Stadens nämnder och bolag", "Socialnämnderna – Norr, Söder". */
    GROUP,
    /** Somebody reached through somebody else: "Råden genom stadsledningskontoret". */
    THROUGH,
    /** The case goes on to another body's papers: "KF Handling 2024 nr 33". Not a recipient. */
    ONWARD_REFERENCE,
    /** A letter that is written on its own: "Skrivelse till Socialdepartementet". Not a recipient. */
    LETTER,
    /** Where a copy is filed: "Akten", "Diariet", "Styrande dokument". Not a recipient. */
    FILE,
    /** No rule knows it. */
    UNKNOWN;

    /** Whether mail may go to it. */
    public boolean recipient() {
        return this != ONWARD_REFERENCE && this != LETTER && this != FILE;
    }
}
