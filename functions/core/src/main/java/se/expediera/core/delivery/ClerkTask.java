package se.expediera.core.delivery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a delivery asks the clerk to do, and how, in a sentence or two: the same words wherever she reads them. */
public final class ClerkTask {
    private static final String BY_AND_WHY = " --by NAMN --why SKÄL";

    private ClerkTask() {}

    /**
     * What to do about one delivery.
     *
     * @param paper what it carries, such as "§ 12"
     */
    public static String of(String paper, Delivery delivery) {
        if (delivery.state() == DeliveryState.HELD) {
            return ofHeld(
                    paper, delivery.reason(), List.of(delivery), delivery.id().toString());
        }
        String who = upper(paper)
                + (delivery.party().isEmpty() ? "" : ", " + delivery.party())
                + (delivery.page() == 0 ? "" : " (sidan " + delivery.page() + ")")
                + ":";
        return sentences(who, what(delivery), delivery.reason(), how(delivery));
    }

    /**
     * What to do about deliveries of one paper that the same reason stopped: they are one task.
     *
     * @param reason the reason, "" where the clerk reads it elsewhere
     * @param number what release and cancel are given: a delivery's number, several, or the paper's own
     */
    public static String ofHeld(String paper, String reason, List<Delivery> held, String number) {
        String who = held.stream().map(Delivery::party).collect(Collectors.joining("; "));
        return sentences(
                upper(paper) + ": " + DeliveryState.HELD.swedish() + ": " + who + ".",
                reason,
                "Läs beslutet. Är det rätt, släpp det med kommandot release " + number + BY_AND_WHY
                        + "; ska det inte skickas, ta bort det med cancel " + number + BY_AND_WHY + ".");
    }

    private static String what(Delivery delivery) {
        return switch (delivery.state()) {
            case UNRESOLVED -> "finns inte i registret.";
            case MANUAL -> "skicka beslutet för hand.";
            default -> delivery.state().swedish() + ".";
        };
    }

    private static String how(Delivery delivery) {
        return switch (delivery.state()) {
            case UNRESOLVED ->
                "Lägg till mottagaren i register/parties.csv och ladda upp hela filen igen; då skickas beslutet av sig "
                        + "självt.";
            case MANUAL -> "Bekräfta när det är gjort med kommandot posted " + delivery.id() + BY_AND_WHY + ".";
            case BOUNCED, FAILED ->
                delivery.id().isToParty()
                        ? "Gäller felet adressen, rätta den i registret. Skicka sedan på nytt med kommandot resend "
                                + delivery.id() + " --to ADRESS" + BY_AND_WHY + "."
                        : "Det är ställt till handläggarens adress. Rätta den i inställningarna och skicka på nytt med "
                                + "kommandot resend " + delivery.id() + BY_AND_WHY + ".";
            case COMPLAINED ->
                "Hör med mottagaren hur beslut ska skickas och ändra kanalen i registret. Bekräfta när beslutet har "
                        + "kommit fram på annat sätt med kommandot posted " + delivery.id() + BY_AND_WHY + ".";
            default -> "";
        };
    }

    private static String sentences(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
