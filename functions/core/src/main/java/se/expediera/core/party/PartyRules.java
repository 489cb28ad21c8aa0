package se.expediera.core.party;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules that give a party line its type, in the order in which they are tried. To add one, add a line and its example. */
public final class PartyRules {
    /**
     * One rule.
     *
     * @param type the type that it gives
     * @param form the form of the whole line
     * @param example a line that it knows
     */
    public record Rule(PartyType type, Pattern form, String example) {}

    /** With the edges of words where Swedish letters end too, on every Java: from 19 on it takes the flag for that. */
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String END = "(?:s|n|na|ns|nas|et|ets|en|ens)?";

    private static final List<Rule> RULES = List.of(
            rule(
                    PartyType.ONWARD_REFERENCE,
                    "(?:KF|KS|Fullmäktige|Kommunfullmäktige)?s? ?handling(?:ar)? .*\\d.*",
                    "KF Handling 2024 nr 33"),
            rule(
                    PartyType.LETTER,
                    "(?:skrivelse|brev|yttrande|remissvar|svar) till .+",
                    "Skrivelse till Socialdepartementet"),
            rule(
                    PartyType.FILE,
                    "(?:till )?(?:akt(?:en)?|ärendeakten|diari(?:et|um)|arkiv(?:et)?|pärm(?:en)?|handlingarna|hemsidan?|anslagstavlan?)",
                    "Akten"),
            rule(
                    PartyType.FILE,
                    "(?:styrande dokument|(?:\\p{L}+ )?författningssamling(?:en)?|fullmakt(?:er)?|intranätet|webb(?:en|platsen)?)",
                    "Styrande dokument"),
            rule(PartyType.THROUGH, ".+ (?:genom|via) \\p{L}.+", "Råden genom stadsledningskontoret"),
            rule(
                    PartyType.ELECTED,
                    "(?:de|samtliga|alla)? ?(?:nyvalda|valda|entledigade|entlediga|avgående|berörda förtroendevalda|förtroendevalda|utsedda)(?: .*)?",
                    "De valda"),
            rule(
                    PartyType.PETITIONER,
                    ".*\\b(?:förslags|motions|fråge)?(?:ställar(?:e|en|na)|lämnar(?:e|en|na))",
                    "Förslag 12879 – förslagsställare"),
            rule(
                    PartyType.PETITIONER,
                    "(?:den |de )?(?:sökande[n]?|motionär(?:en|erna)?|klagande[n]?|berörda? (?:sakägare|part(?:er)?|fastighetsägare)|fastighetsägar(?:e|en|na)|sakägar(?:e|na)|interpellant(?:en)?)(?: .*)?",
                    "Sökanden"),
            rule(PartyType.AUTHORITY, "(?:.* )?länsstyrelse(?:n|rna)?(?:[ ,].*)?", "Länsstyrelsen i Östmarks län"),
            rule(
                    PartyType.GROUP,
                    ".*(?:nämnderna|styrelserna|bolagen|förvaltningarna|utskotten|kommunerna|remissinstanser(?:na)?|ledamöter(?:na)?|partierna|gruppledar(?:e|na)|skolorna|föreningarna)(?:[ ,–-].*)?",
                    "Socialnämnderna – Norr, Söder"),
            rule(
                    PartyType.GROUP,
                    "(?:partigrupper(?:na)?|råden|fackliga organisationer(?:na)?|rektorer(?:na)?|verksamheter(?:na)?)(?: .*)?",
                    "Partigrupperna"),
            rule(
                    PartyType.GROUP,
                    "(?:stadens|kommunens|samtliga|alla|berörda|regionens|övriga) .*(?:nämnder|styrelser|bolag|förvaltningar|kontor|kommuner|chefer|enheter|partier|skolor|sektorer|grupper|verksamheter)(?: .*)?",
                    "Stadens nämnder och bolag"),
            rule(
                    PartyType.GROUP,
                    "(?:nämnder|styrelser|bolag|förvaltningar|remissinstanser)(?:,? (?:och|samt) \\p{L}+)?",
                    "Nämnder och bolag"),
            rule(
                    PartyType.COMPANY,
                    "(?:.*[^\\p{L}])?(?:AB|KB|HB|aktiebolag(?:et)?|handelsbolag(?:et)?)(?:[^\\p{L}].*)?",
                    "Exempelbostäder AB"),
            rule(PartyType.COMPANY, ".*(?:bolag(?:et)?|bostäder|fastigheter)(?: .*)?", "Exempelbolaget"),
            rule(
                    PartyType.ASSOCIATION,
                    ".*(?:förening(?:en)?|stiftelse[n]?|förbund(?:et)?|sällskap(?:et)?|klubb(?:en)?|byalag(?:et)?|församling(?:en)?|samfällighet(?:en)?)(?:[ ,(/–-].*)?",
                    "Byalaget ekonomisk förening"),
            rule(PartyType.ASSOCIATION, "(?:.* )?(?:IF|IK|BK|SK|FF|HK|IFK|SKR)(?: .*)?", "Exempelstads IF"),
            rule(
                    PartyType.BODY,
                    ".*(?:nämnd" + END + "|styrelse" + END + "|fullmäktige|utskott" + END + "|beredning" + END
                            + "|presidi(?:et|um)|revision" + END + "|revisor(?:er)?(?:na)?|direktion" + END
                            + ")(?:[ ,:(/–-].*)?",
                    "Kommunstyrelsens arbetsutskott"),
            rule(
                    PartyType.BODY,
                    ".*(?:råd(?:et)?|grupp(?:en)?|kommitté(?:n)?|delegation(?:en)?|forum(?:et)?|parlament(?:et)?|utskottet|kollegi(?:et|um))(?:[ ,(/–-].*)?",
                    "Styrgruppen för förskolan"),
            rule(
                    PartyType.AUTHORITY,
                    ".*(?:länsstyrelse|departement|myndighet|verket|domstol|rätten|kammare|inspektion|ombudsman|kommun|region|landsting|kansler|regering|riksdag|trafik|polis|försäkringskassa|arbetsförmedling|universitet|högskola|skatteverk|tull|lantmäteri)\\p{L}{0,6}(?:[ ,(/–-].*)?",
                    "Polismyndigheten"),
            rule(
                    PartyType.BODY,
                    "(?-i:(?!(?:JA|NEJ|JÄV|SUMMA|DNR|OBS)\\b)\\p{Lu}{2,5})(?:[/-]\\p{L}{2,20})?(?:,? \\(.*\\)|, .*)?",
                    "KSAU"),
            rule(
                    PartyType.AUTHORITY,
                    ".*\\b(?:stad|stads|sveriges|räddningstjänst(?:en)?|kyrka[n]?|kronofogden|IVO|SCB|SKL|MSB)\\b.*",
                    "Exempelstads stad"),
            rule(
                    PartyType.OFFICE,
                    ".*(?:kontor(?:et)?|förvaltning(?:en)?|avdelning(?:en)?|enhet(?:en)?|kansli(?:et)?|service|stab(?:en)?|sektor(?:n)?|expedition(?:en)?|center|centrum|central(?:en)?|support|it|hr|redovisning(?:en)?|upphandling(?:en)?|ekonomi(?:n)?|bibliotek(?:et)?|skola[n]?|gymnasiet|museet|arkivet|löner|lön|personal|registret)(?:[ ,(/–-].*)?",
                    "Ekonomiavdelningen"),
            rule(
                    PartyType.OFFICE,
                    ".*(?:direktör|chef|sekreterare|registrator|strateg|samordnare|controller|handläggare|utredare|jurist|ekonom|ingenjör|arkitekt|rektor|ordförande|planerare|ombud|assistent|administratör|koordinator|projektledare|inspektör|konsulent|kommunalråd)(?:n|en|et|erna|er|arna|na|s|ns|ens)?(?:[ ,(/–-].*)?",
                    "Stadsdirektören"),
            rule(PartyType.OFFICE, "(?:.*tjänst(?:en)?|överförmyndare[n]?)(?:[ ,(/–-].*)?", "Socialtjänsten"),
            rule(
                    PartyType.OFFICE,
                    ".*(?:verksamhet(?:en)?|utbildning(?:en)?|omsorg(?:en)?|vård(?:en)?|hälsa[n]?|hjälp(?:en)?|team(?:et)?|boende[t]?|gård(?:en)?|sekretariat(?:et)?|(?:kommun|stads|verksamhets|förvaltnings|kansli)ledning(?:en)?|registratur(?:en)?|reception(?:en)?|redaktion(?:en)?|vaktmästeri(?:et)?|jour(?:en)?)(?:[ ,(/–-].*)?",
                    "Vuxenutbildningen"),
            rule(
                    PartyType.OFFICE,
                    "(?:(?:ks|kf|förvaltningens|kommunens|nämndens|centrala) )?(?:ledning(?:en)?|kansli|kost|städ|löner?|lokalvård|kommunikation|administration(?:en)?|inköp|bygglov|exploatering|näringsliv|turism|säkerhet|beredskap|avtal|anläggning|service|myndighet|utveckling|digitalisering|hållbarhet|folkhälsa)(?:, .*)?",
                    "Bygglov"),
            rule(
                    PartyType.OFFICE,
                    "(?:vård|omsorg|barn|utbildning|kultur|fritid|teknik|samhällsbyggnad|social|miljö|bygg|plan|mark|gata|park|arbetsmarknad|kommunikation|säkerhet|näringsliv|måltid|fastighet|stadsbyggnad|juridik|krisberedskap)"
                            + "(?:(?:,| och| &|/) ?\\p{Ll}{3,20}){0,3}",
                    "Vård och omsorg"),
            rule(
                    PartyType.PERSON,
                    "(?-i:\\p{Lu}[\\p{L}'’.-]{0,25}(?: (?:(?:af|av|von|de|van|der|el|al) )?\\p{Lu}[\\p{L}'’.-]{0,25}){1,4})(?: \\(.{1,40}\\))?(?:, .+)?",
                    "Anna Ek, Storgatan 1, 123 45 Exempelstad"));

    private PartyRules() {}

    private static Rule rule(PartyType type, String form, String example) {
        return new Rule(type, Pattern.compile(form, FLAGS), example);
    }

    /** The rules, in the order in which they are tried. */
    public static List<Rule> all() {
        return RULES;
    }

    /** The rule that gives a party line its type, if one does. */
    public static Optional<Rule> ruleOf(String text) {
        String name = PartyRemark.strip(text);
        return RULES.stream()
                .filter(rule -> rule.form().matcher(name).matches())
                .findFirst();
    }

    /** The type of a party line as it stands in the list. A remark after it does not count ("– återremiss"). */
    public static PartyType typeOf(String text) {
        return ruleOf(text).map(Rule::type).orElse(PartyType.UNKNOWN);
    }
}
