package se.expediera.dispatch.mail;

import java.util.ArrayList;
import java.util.List;

/** A mail as trial mode sends it: to the clerk, with the recipients that it was meant for on top. */
public final class TrialMail {
    /** What the subject of every mail in trial mode begins with. */
    public static final String MARK = "PROV: ";

    private TrialMail() {}

    /**
     * The mail as the clerk gets it.
     *
     * @param mail the mail as it would go out
     * @param party the name of whom it is meant for; "" where it is meant for the clerk
     * @param clerk the clerk's address
     */
    public static Mail of(Mail mail, String party, String clerk) {
        String notice = party.isEmpty()
                ? "PROVLÄGE: Ingen mottagare har fått något. Allt som skulle ha skickats har gått till dig."
                : "PROVLÄGE: Det här meddelandet skulle ha gått till " + party + " <"
                        + String.join(">, <", mail.recipients()) + ">. Ingen annan än du har fått det.";
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(notice));
        body.addAll(mail.body());
        return new Mail(mail.delivery(), List.of(clerk), MARK + mail.subject(), body, mail.attachments());
    }
}
