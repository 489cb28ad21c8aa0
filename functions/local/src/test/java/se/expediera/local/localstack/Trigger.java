package se.expediera.local.localstack;

import java.util.Map;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A function and the queue that feeds it, as deployed.
 *
 * @param function the function's name
 * @param timeout seconds that the function may run
 * @param visibility seconds that a message it has received stays unseen
 * @param redrive when the queue gives a message up, as JSON
 * @param partialFailures whether the function may return single messages of a batch
 */
record Trigger(String function, int timeout, int visibility, String redrive, boolean partialFailures) {

    /** The trigger of the function's published version. */
    static Trigger of(String function, LambdaClient lambda, SqsClient sqs) {
        String version =
                lambda.getAlias(get -> get.functionName(function).name("live")).functionVersion();
        int timeout = lambda.getFunctionConfiguration(
                        get -> get.functionName(function).qualifier(version))
                .timeout();
        EventSourceMappingConfiguration mapping = lambda.listEventSourceMappings(
                        list -> list.functionName(function + ":live"))
                .eventSourceMappings()
                .get(0);
        String arn = mapping.eventSourceArn();
        String queue = sqs.getQueueUrl(get -> get.queueName(arn.substring(arn.lastIndexOf(':') + 1)))
                .queueUrl();
        Map<QueueAttributeName, String> settings = sqs.getQueueAttributes(
                        get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return new Trigger(
                function,
                timeout,
                Integer.parseInt(settings.get(QueueAttributeName.VISIBILITY_TIMEOUT)),
                settings.get(QueueAttributeName.REDRIVE_POLICY),
                mapping.functionResponseTypes().contains(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES));
    }
}
