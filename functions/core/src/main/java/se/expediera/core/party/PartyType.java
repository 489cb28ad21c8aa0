package se.expediera.core.party;

/** What a line of a dispatch list names. The rules, each with its example, stand in {@link PartyRules}. */
public enum PartyType {
    /** A body, committee, council or working group: "Valnämnden", "Kommunstyrelsens arbetsutskott". */
    BODY("nämnd"),
    /** A part of an administration or a role in it: "Ekonomiavdelningen", "Stadsdirektören". */
    OFFICE("förvaltning"),
    /** A company: "Exempelbostäder AB". */
    COMPANY("bolag"),
    /** An authority, municipality, region or federation: "Länsstyrelsen", "Exempelstads kommun". */
    AUTHORITY("myndighet"),
    /** An association or foundation: "Byalaget ekonomisk förening". */
    ASSOCIATION("förening"),
    /** A named person, with or without address: "Anna Ek", "Anna Ek, Storgatan 1". */
    PERSON("person"),
    /** Whoever made a proposal: "Förslag 12 – förslagsställaren", "Sökanden". */
    PETITIONER("förslagsställare"),
    /** Those elected: "De valda". */
    ELECTED("valda"),
    /** Several at once: "Stadens nämnder och bolag", "Socialnämnderna – Norr, Söder". */
    GROUP("grupp"),
    /** Somebody reached through somebody else: "Råden genom stadsledningskontoret". */
    THROUGH("genom annan"),
    /** The case goes on to another body's papers: "KF Handling 2024 nr 33". Not a recipient. */
    ONWARD_REFERENCE("hänvisning"),
    /** A letter that is written on its own: "Skrivelse till Socialdepartementet". Not a recipient. */
    LETTER("skrivelse"),
    /** Where a copy is filed: "Akten", "Diariet", "Styrande dokument". Not a recipient. */
    FILE("akt"),
    /** No rule knows it. */
    UNKNOWN("okänd");

    private final String swedish;

    PartyType(String swedish) {
        this.swedish = swedish;
    }

    /** The type in a word for the clerk. */
    public String swedish() {
        return swedish;
    }

    /** Whether mail may go to it. */
    public boolean recipient() {
        return this != ONWARD_REFERENCE && this != LETTER && this != FILE;
    }
}
