package se.expediera.local.aws;

import java.util.UUID;

/** SES's answers. */
final class SesXml {
    private static final String NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";
    private static final int DAILY_QUOTA = 50_000;
    private static final int PER_SECOND = 14;

    private SesXml() {}

    static String sent(String messageId) {
        return result("SendRawEmail", "<MessageId>" + messageId + "</MessageId>");
    }

    static String quota(int sentToday) {
        return result(
                "GetSendQuota",
                "<Max24HourSend>%d.0</Max24HourSend><MaxSendRate>%d.0</MaxSendRate><SentLast24Hours>%d.0</SentLast24Hours>"
                        .formatted(DAILY_QUOTA, PER_SECOND, sentToday));
    }

    static String empty(String action) {
        return result(action, "");
    }

    static String fault(SesFault fault) {
        String type = fault.status() < 500 ? "Sender" : "Receiver";
        return "<ErrorResponse xmlns=\"%s\"><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error>%s</ErrorResponse>"
                .formatted(NAMESPACE, type, fault.code(), escape(fault.getMessage()), requestId());
    }

    private static String result(String action, String content) {
        return "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult><ResponseMetadata>%4$s</ResponseMetadata></%1$sResponse>"
                .formatted(action, NAMESPACE, content, requestId());
    }

    private static String requestId() {
        return "<RequestId>" + UUID.randomUUID() + "</RequestId>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
