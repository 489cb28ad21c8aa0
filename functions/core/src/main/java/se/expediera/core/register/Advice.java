package se.expediera.core.register;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.expediera.core.party.PrintedParty;

/** What the clerk is told of a party that the register lacks: what is near it, and the row to add, ready to paste. */
final class Advice {
    private static final Pattern TO_BE_QUOTED = Pattern.compile("[;\"\\r\\n]");
    private static final String NO_ADDRESS = "ADRESS";

    private final List<RegisteredParty> parties;

    Advice(List<RegisteredParty> parties) {
        this.parties = parties;
    }

    /** A party that is not there. */
    String unknown(PrintedParty party) {
        StringBuilder advice = new StringBuilder();
        String address =
                party.addresses().isEmpty() ? NO_ADDRESS : party.addresses().get(0);
        if (!party.addresses().isEmpty()) {
            advice.append("I protokollet står adressen ").append(address).append(". ");
        }
        List<String> near = NearNames.of(party.name(), parties);
        if (near.isEmpty()) {
            advice.append("Raden att lägga till: ");
        } else {
            advice.append("Närmast i registret: ").append(quoted(near));
            advice.append(". Är det samma mottagare: lägg till \"").append(party.name());
            advice.append("\" som alias på den raden; annars är raden att lägga till: ");
        }
        return advice.append(row(party.name(), address)).append(" .").toString();
    }

    /** A name that looks like one of the register and is written with other letters: no alias should make them one. */
    String looksLike(RegisteredParty party) {
        return "Namnet ser ut som \"" + party.name()
                + "\" men har tecken som ser ut som andra än de är. Jämför med den "
                + "tryckta sidan. Är det samma mottagare: spara protokollet på nytt med vanliga bokstäver, eller skicka "
                + "beslutet för hand.";
    }

    /** A line that may name one party or several. */
    String oneOrSeveral(String line) {
        return "Raden kan nämna en eller flera mottagare. Avses en: lägg till hela raden som alias på den. Avses flera: "
                + "raden att lägga till är: " + cell(line) + ";;e-post;;MEDLEM|MEDLEM .";
    }

    /** A line that no register can hold. */
    String tooLong(String line) {
        return "Raden har " + line.length() + " tecken och är inget namn: listan kan ha lästs fel. Läs originalet och "
                + "skicka beslutet för hand.";
    }

    /** A line of several of which some are not there. */
    String lacking(String line, List<String> lacking) {
        return oneOrSeveral(line) + " Det här saknas i registret: " + quoted(lacking) + ".";
    }

    /** A party whose way is not there. */
    String lackingWay(String meant, PrintedParty through) {
        return "\"" + meant + "\" ska nås genom \"" + through.name() + "\", som saknas i registret. "
                + unknown(through);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }

    private static String row(String name, String address) {
        return cell(name) + ";;e-post;" + address + ";";
    }

    private static String cell(String text) {
        return TO_BE_QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
