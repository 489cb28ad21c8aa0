package se.expediera.core.confidentiality;

import java.util.List;
import se.expediera.core.minutes.FindingCode;

/**
 * The rules about words of health and social care. Minutes are full of them, as a municipality decides about care in general;
 * they hold only near the name of a person who speaks for no political party.
 */
final class CareRules {
    private static final List<Rule> RULES = List.of(
            // health
            care("diagnos", "\\b\\p{L}{0,20}diagnos\\p{L}{0,10}", "Anna Ek har fått diagnosen autism"),
            care(
                    "sjuk",
                    "\\b\\p{L}{0,20}sjuk(?:a|t|dom\\p{L}{0,4}|skriv\\p{L}{1,6}|ersättning\\p{L}{0,2}|penning\\p{L}{0,2}|journal\\p{L}{0,4}|perioder)?\\b",
                    "Anna Ek är sjukskriven sedan hösten"),
            care("psyk", "\\bpsyk(?:isk\\p{L}{0,2} |iatri|os\\b|otisk)\\p{L}{0,12}", "Anna Ek har en psykisk sjukdom"),
            care("depress", "\\bdepress\\p{L}{2,5}", "Anna Ek behandlas för depression"),
            care("schizofren", "\\bschizofren\\p{L}{0,2}", "Anna Ek har schizofreni"),
            care("bipolär", "\\bbipolär\\p{L}{0,2}", "Anna Ek har bipolär sjukdom"),
            care("ångest", "\\bångest\\p{L}{0,8}", "Anna Ek lider av ångest"),
            care("demens", "\\bdemens(?:sjuk\\p{L}{0,4}|diagnos\\p{L}{0,2})?\\b", "Anna Ek har demens"),
            care("autis", "\\bautis\\p{L}{1,4}", "Anna Ek har autism"),
            care("adhd", "\\badhd\\b", "Anna Ek har ADHD"),
            care("asperger", "\\baspergers?\\b", "Anna Ek har Aspergers syndrom"),
            care("cancer", "\\b\\p{L}{0,12}cancer\\p{L}{0,10}", "Anna Ek behandlas för bröstcancer"),
            care("stroke", "\\bstroke\\p{L}{0,2}\\b", "Anna Ek har haft en stroke"),
            care("epileps", "\\bepileps\\p{L}{1,2}", "Anna Ek har epilepsi"),
            care("hiv", "\\bhiv(?:-?(?:smitta|positiv|infektion)\\p{L}{0,2})?\\b", "Anna Ek lever med hiv"),
            care("självmord", "\\bsjälvmord\\p{L}{0,10}", "Anna Ek har gjort ett självmordsförsök"),
            care("suicid", "\\bsuicid\\p{L}{0,10}", "Anna Ek har suicidtankar"),
            care("självskade", "\\bsjälvskade\\p{L}{0,12}", "Anna Ek har ett självskadebeteende"),
            care("ätstörning", "\\bätstörning\\p{L}{0,4}", "Anna Ek har en ätstörning"),
            care("anorexi", "\\banorexi\\p{L}{0,2}", "Anna Ek har anorexi"),
            care("läkarintyg", "\\bläkarintyg\\p{L}{0,4}", "Läkarintyg för Anna Ek"),
            care("läkarutlåtande", "\\bläkarutlåtande\\p{L}{0,4}", "Läkarutlåtande om Anna Ek"),
            care("journal", "\\b(?:patient)?journal(?:en|er|erna|anteckning\\p{L}{0,4})?\\b", "Journalen för Anna Ek"),
            care("medicin", "\\bmedicin(?:en|er|ering|eras|eringen)?\\b", "Anna Ek får medicin"),
            care("gravid", "\\bgravid\\p{L}{0,6}", "Anna Ek är gravid"),
            care("abort", "\\babort\\p{L}{0,4}\\b", "Anna Ek har gjort abort"),
            care("patient", "\\bpatient(?:en|ens)?\\b", "Patienten Anna Ek"),
            care("vårdas", "\\bvårda(?:s|ts|d)\\b", "Anna Ek vårdas på sjukhus"),
            care("sjukhus", "\\b(?:på|in) \\p{L}{0,20}sjukhus(?:et)?\\b", "Anna Ek ligger på sjukhus"),
            care("lider av", "\\blider av\\b", "Anna Ek lider av värk"),
            // disability and age
            harmless(
                    "funktions",
                    "\\b(?:personer|människor|alla|barn|unga|elever|medborgare|frågor|råd\\p{L}{0,2}) (?:med|för) \\p{L}{0,3} ?funktions\\p{L}{1,20}",
                    "ledsagning för alla med funktionsnedsättning"),
            care(
                    "funktions",
                    "\\bfunktions(?:nedsatt\\p{L}?|nedsättning\\p{L}{0,4}|hinder|hindret|hindrad\\p{L}?|variation\\p{L}{0,4})\\b",
                    "Anna Ek har en funktionsnedsättning"),
            care("utvecklingsstör", "\\butvecklingsstör\\p{L}{1,6}", "Anna Ek har en utvecklingsstörning"),
            care("rullstol", "\\brullstol\\p{L}{0,8}", "Anna Ek sitter i rullstol"),
            care("lss", "\\bLSS\\b", "Anna Ek beviljas insatser enligt LSS"),
            care("personlig assist", "\\bpersonlig assist\\p{L}{2,5}", "Anna Ek har personlig assistans"),
            care("assistansersättning", "\\bassistansersättning\\p{L}{0,2}", "Anna Ek får assistansersättning"),
            care("ledsag", "\\bledsag(?:ning|are|arservice)\\p{L}{0,2}\\b", "Anna Ek beviljas ledsagning"),
            care("hemtjänst", "\\bhemtjänst(?:en|insats\\p{L}{0,4})?\\b", "Anna Ek har hemtjänst"),
            care(
                    "boende",
                    "\\b(?:särskilt|skyddat|stöd|äldre|demens|korttids|grupp)[ -]?boende(?:t)?\\b",
                    "Anna Ek bor i särskilt boende"),
            care("boendestöd", "\\bboendestöd\\p{L}{0,4}", "Anna Ek har boendestöd"),
            care("färdtjänst", "\\b(?:riks)?färdtjänst(?:en)?\\b", "Anna Ek nekas färdtjänst"),
            care("bostadsanpass", "\\bbostadsanpass\\p{L}{0,16}", "Anna Ek får bostadsanpassningsbidrag"),
            care("daglig verksamhet", "\\bdaglig verksamhet\\b", "Anna Ek deltar i daglig verksamhet"),
            // social care
            care("försörjningsstöd", "\\bförsörjningsstöd\\p{L}{0,2}\\b", "Anna Ek beviljas försörjningsstöd"),
            care("bistånd", "\\b(?:ekonomiskt )?bistånd(?:et)?\\b", "Anna Ek har ekonomiskt bistånd"),
            care("socialbidrag", "\\bsocialbidrag\\p{L}{0,4}", "Anna Ek lever på socialbidrag"),
            care(
                    "missbruk",
                    "\\b(?:alkohol|drog|narkotika|spel|bland)?missbruk\\p{L}{0,6}",
                    "Anna Ek har ett missbruk"),
            care(
                    "beroende",
                    "\\b(?:alkohol|drog|narkotika|spel|tablett)\\p{L}{0,3} ?beroende\\p{L}{0,2}\\b",
                    "Anna Ek har ett alkoholberoende"),
            care(
                    "narkotika",
                    "\\bnarkotika(?:missbruk\\p{L}{0,3}|brott\\p{L}{0,3}|beroende\\p{L}{0,2})?\\b",
                    "Anna Ek använder narkotika"),
            care("lvu", "\\bLVU\\b", "Anna Ek vårdas enligt 2 § LVU"),
            care("lvm", "\\bLVM\\b", "Anna Ek vårdas enligt LVM"),
            care("lpt", "\\bLPT\\b", "Anna Ek vårdas enligt LPT"),
            care(
                    "vård",
                    "\\b(?:tvångs|psykiatrisk |missbruks|behandlings)vård\\p{L}{0,2}\\b",
                    "Anna Ek behöver tvångsvård"),
            care(
                    "omhänderta",
                    "\\bomhänderta(?:s|gits|gen|gna|gande)\\b(?! av (?:åtgärd|uppdrag|behov))",
                    "Anna Ek har omhändertagits"),
            care("familjehem", "\\bfamiljehem(?:et|met|splacer\\p{L}{1,5})?\\b", "Anna Ek bor i familjehem"),
            care("jourhem", "\\bjourhem(?:met)?\\b", "Anna Ek bor i jourhem"),
            care("kontakt", "\\bkontakt(?:familj|person enligt)\\p{L}{0,3}", "Anna Ek får en kontaktfamilj"),
            care("placera", "\\bplacera(?:s|ts|d|t) (?:i|på|hos)\\b", "Anna Ek har placerats i familjehem"),
            care("orosanmäl", "\\borosanmäl\\p{L}{1,6}", "En orosanmälan om Anna Ek"),
            care("vårdnad", "\\bvårdnad(?:en|stvist\\p{L}{0,2}|sutredning\\p{L}{0,2})?\\b", "Vårdnaden om Anna Ek"),
            care("umgänge", "\\bumgänge(?:t|srätt\\p{L}{0,2})?\\b", "Umgänget med Anna Ek"),
            care("faderskap", "\\bfaderskap\\p{L}{0,10}", "Faderskapet för Anna Ek"),
            care("adopt", "\\badopt(?:ion|era)\\p{L}{0,8}", "Anna Ek ska adopteras"),
            care("god man", "\\bgod man (?:för|åt)\\b", "God man för Anna Ek"),
            care("förvaltar", "\\bförvaltar(?:e för|e åt|skap\\p{L}{0,2}\\b)", "Anna Ek har förvaltarskap"),
            harmless(
                    "våld",
                    "\\b(?:mot|om) (?:\\p{L}{1,20} ){0,3}våld\\p{L}{0,3}(?: i nära relation\\p{L}{0,3})?",
                    "Plan för arbetet mot våld i nära relationer"),
            care(
                    "våld",
                    "\\b(?:våld i nära relation|våldsutsatt|hedersvåld|utsatt\\p{L}{0,2} för (?:\\p{L}{1,15} )?våld|hedersrelaterat våld)\\p{L}{0,3}\\b",
                    "Anna Ek har utsatts för våld"),
            care("misshand", "\\bmisshand(?:el|lad|lats)\\p{L}{0,2}\\b", "Anna Ek har misshandlats"),
            care("övergrepp", "\\b(?:sexuella )?övergrepp\\b", "Anna Ek har utsatts för övergrepp"),
            care("hemlös", "\\bhemlösa?\\b", "Anna Ek är hemlös"),
            care("skuldsaner", "\\bskuldsaner\\p{L}{1,5}", "Anna Ek beviljas skuldsanering"),
            care("hyresskuld", "\\bhyresskuld\\p{L}{0,3}", "Anna Ek har hyresskulder"),
            care("socialtjänstlag", "\\bsocialtjänstlag\\p{L}{0,2}", "Ansökan av Anna Ek enligt socialtjänstlagen"),
            care("klient", "\\bklient(?:en|ens)\\b", "Klienten Anna Ek"));

    private CareRules() {}

    /** The rules. */
    static List<Rule> all() {
        return RULES;
    }

    private static Rule harmless(String word, String form, String example) {
        return Rule.harmless(word, form, example);
    }

    private static Rule care(String word, String form, String example) {
        return Rule.holds(FindingCode.HEALTH_OR_SOCIAL_CARE, word, form, example)
                .ofWords();
    }
}
