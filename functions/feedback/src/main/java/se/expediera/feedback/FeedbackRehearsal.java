package se.expediera.feedback;

import java.time.Clock;
import java.util.List;
import se.expediera.core.Settings;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.store.Rehearsal;
import se.expediera.store.lambda.Outcomes;
import se.expediera.store.queue.SqsDispatchQueue;
import se.expediera.store.table.DeliveryTable;

/** A made-up mail's events, by all that they need but the network. */
final class FeedbackRehearsal {
    private static final String EVENT = """
        {"Type":"Notification","Message":"{\\"eventType\\":\\"%s\\",\\"mail\\":{\\"messageId\\":\\"0\\",\
        \\"tags\\":{\\"delivery\\":[\\"0-001-001\\"],\\"attempt\\":[\\"1\\"]}}}"}\
        """;

    private FeedbackRehearsal() {}

    static void run(Settings settings) {
        Rehearsal aws = new Rehearsal(new byte[0]);
        SqsDispatchQueue queue = new SqsDispatchQueue(aws.sqs(), settings.dispatchQueue());
        Feedback feedback = new Feedback(
                new DeliveryTable(aws.dynamoDb(), settings.table()), queue, Clock.systemUTC(), Outcomes.untold());
        for (String kind : List.of("Delivery", "Send")) {
            MailEvent.in(event(kind)).ifPresent(feedback::take);
        }
        queue.send(List.of(new InformClerk("0")));
    }

    static String event(String kind) {
        return String.format(EVENT, kind);
    }
}
