package se.expediera.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** What intake cannot do without: Tika on a file of the bucket, and one call of each kind that it makes. */
public final class TikaAndCalls implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final AutoDetectParser parser = new AutoDetectParser();
    private final SameCalls calls = new SameCalls();
    private final SqsClient queue = SameCalls.at(SqsClient.builder(), "SQS").build();

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        byte[] file = calls.file();
        calls.read();
        calls.update();
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            BodyContentHandler text = new BodyContentHandler(-1);
            parser.parse(stream, text, new Metadata(), new ParseContext());
            System.out.println(text.toString().length() + " letters");
        } catch (IOException | SAXException | TikaException e) {
            throw new IllegalStateException(e);
        }
        calls.write(file);
        calls.transact();
        SendMessageBatchRequestEntry message =
                SendMessageBatchRequestEntry.builder().id("1").messageBody("{}").build();
        queue.sendMessageBatch(
                send -> send.queueUrl(System.getenv("EXPEDIERA_DISPATCH_QUEUE")).entries(message));
        return new SQSBatchResponse(List.of());
    }
}
