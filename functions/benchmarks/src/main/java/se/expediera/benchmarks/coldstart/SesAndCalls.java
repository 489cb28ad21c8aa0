package se.expediera.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/** What dispatch cannot do without: a mail, and one call of each kind that it makes to table and bucket. */
public final class SesAndCalls implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final SesOnly mail = new SesOnly();
    private final SameCalls calls = new SameCalls();

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        calls.query();
        calls.read();
        calls.transact();
        calls.file();
        SQSBatchResponse answer = mail.handleRequest(event, context);
        calls.update();
        return answer;
    }
}
