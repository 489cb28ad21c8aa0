package se.expediera.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ses.SesClient;

/** The peer of dispatch: a function that makes one call to the mail service, and nothing else. */
public final class SesOnly implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final String MAIL =
            "From: expediera@example.org\r\nTo: namnd@example.org\r\nSubject: Beslut\r\n\r\nBeslut\r\n";

    private final SesClient ses = SesClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_SES")))
            .build();

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        String id = ses.sendRawEmail(send -> send.source("expediera@example.org")
                        .destinations("namnd@example.org")
                        .rawMessage(message -> message.data(SdkBytes.fromUtf8String(MAIL))))
                .messageId();
        System.out.println(id);
        return new SQSBatchResponse(List.of());
    }
}
