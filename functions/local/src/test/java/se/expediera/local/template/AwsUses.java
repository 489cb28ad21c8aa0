package se.expediera.local.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.expediera.local.aws.LambdaFunction;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Records which right each call of a function needs, of which resource. The SDK finds it by the file
 * {@code execution.interceptors} of the tests, so that the functions know nothing of it. A call that is not known here
 * is recorded as of no resource, which no policy allows.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/">Actions, resources, and condition
 *     keys</a>
 */
public final class AwsUses implements ExecutionInterceptor {
    private static final Set<Right> USED = ConcurrentHashMap.newKeySet();
    private static final String PLACE = ":" + Template.REGION + ":" + Template.ACCOUNT + ":";
    /** Of which S3 tells the functions: its events name a version, as the template's bucket keeps them. */
    private static final List<String> NOTIFIED = List.of("inbox/", "register/");

    /** Made by the SDK. */
    public AwsUses() {
        // the SDK calls it
    }

    /** All rights that functions of this process have used so far. */
    static Set<Right> used() {
        return new TreeSet<>(USED);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        LambdaFunction.current()
                .ifPresent(function -> needs(context.request(), attributes)
                        .forEach(need -> USED.add(new Right(named(function), need.action(), need.resource()))));
    }

    /** S3 says of a missing file that it is missing only to who may list; to others, that it is forbidden. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof NoSuchKeyException && context.request() instanceof GetObjectRequest get) {
            LambdaFunction.current()
                    .ifPresent(function ->
                            USED.add(new Right(named(function), "s3:ListBucket", "arn:aws:s3:::" + get.bucket())));
        }
    }

    /** The dead letters of each queue reach one function. */
    private static String named(String function) {
        return function.endsWith("-dead") ? "deadletters" : function;
    }

    /** An action of a resource. */
    private record Need(String action, String resource) {}

    private static Stream<Need> needs(SdkRequest request, ExecutionAttributes attributes) {
        if (request instanceof GetObjectRequest get) {
            boolean version = get.versionId() != null || NOTIFIED.stream().anyMatch(get.key()::startsWith);
            return Stream.of(new Need(version ? "s3:GetObjectVersion" : "s3:GetObject", file(get.bucket(), get.key())));
        } else if (request instanceof ListObjectsV2Request list) {
            return Stream.of(new Need("s3:ListBucket", "arn:aws:s3:::" + list.bucket()));
        } else if (request instanceof PutObjectRequest put) {
            return Stream.of(new Need("s3:PutObject", file(put.bucket(), put.key())));
        } else if (request instanceof SendMessageRequest send) {
            return Stream.of(new Need("sqs:SendMessage", queue(send.queueUrl())));
        } else if (request instanceof SendMessageBatchRequest send) {
            return Stream.of(new Need("sqs:SendMessage", queue(send.queueUrl())));
        } else if (request instanceof SendRawEmailRequest send) {
            return Stream.of(
                    new Need("ses:SendRawEmail", "arn:aws:ses" + PLACE + "identity/" + send.source()),
                    // its name there is the stack's
                    new Need(
                            "ses:SendRawEmail",
                            "arn:aws:ses" + PLACE + "configuration-set/" + send.configurationSetName() + "-mail"));
        }
        return tableNeeds(request, attributes);
    }

    private static Stream<Need> tableNeeds(SdkRequest request, ExecutionAttributes attributes) {
        if (request instanceof GetItemRequest get) {
            return Stream.of(new Need("dynamodb:GetItem", table(get.tableName())));
        } else if (request instanceof PutItemRequest put) {
            return Stream.of(new Need("dynamodb:PutItem", table(put.tableName())));
        } else if (request instanceof UpdateItemRequest update) {
            return Stream.of(new Need("dynamodb:UpdateItem", table(update.tableName())));
        } else if (request instanceof DeleteItemRequest delete) {
            return Stream.of(new Need("dynamodb:DeleteItem", table(delete.tableName())));
        } else if (request instanceof QueryRequest query) {
            String index = query.indexName() == null ? "" : "/index/" + query.indexName();
            return Stream.of(new Need("dynamodb:Query", table(query.tableName()) + index));
        } else if (request instanceof TransactWriteItemsRequest transaction) {
            return transaction.transactItems().stream().map(AwsUses::write);
        }
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        return Stream.of(new Need(service + ":" + operation, "unknown"));
    }

    /** A transaction needs the right to each of its writes. */
    private static Need write(TransactWriteItem item) {
        if (item.put() != null) {
            return new Need("dynamodb:PutItem", table(item.put().tableName()));
        } else if (item.update() != null) {
            return new Need("dynamodb:UpdateItem", table(item.update().tableName()));
        } else if (item.delete() != null) {
            return new Need("dynamodb:DeleteItem", table(item.delete().tableName()));
        }
        return new Need(
                "dynamodb:ConditionCheckItem", table(item.conditionCheck().tableName()));
    }

    private static String file(String bucket, String key) {
        return "arn:aws:s3:::" + bucket + "/" + key;
    }

    private static String queue(String url) {
        return "arn:aws:sqs" + PLACE + url.substring(url.lastIndexOf('/') + 1);
    }

    private static String table(String name) {
        return "arn:aws:dynamodb" + PLACE + "table/" + name;
    }
}
