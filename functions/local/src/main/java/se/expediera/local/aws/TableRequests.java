package se.expediera.local.aws;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * What is asked of the embedded table, against a {@link TableFile}; DynamoDB Local itself can only be told where its file
 * is, not how to open it. Calls that nobody here makes are refused.
 */
final class TableRequests extends LocalDynamoDBRequestHandler {
    /** As DynamoDB Local names it. */
    private static final String FILE = "shared-local-instance.db";

    private static final int JOBS = 10;

    private final LocalDBClient local;
    private final DynamoDbClient table;

    TableRequests(Path folder) {
        super(0, false, folder.toString(), true, false);
        this.local = new LocalDBClient(
                new TableFile(folder.resolve(FILE)), new JobsRegister(Executors.newFixedThreadPool(JOBS), false));
        this.table = local.dynamoDbClient();
    }

    @Override
    public CreateTableResponse createTable(String key, String region, CreateTableRequest request) {
        return table.createTable(request);
    }

    @Override
    public DescribeTableResponse describeTable(String key, String region, DescribeTableRequest request) {
        return table.describeTable(request);
    }

    @Override
    public ListTablesResponse listTables(String key, String region, ListTablesRequest request) {
        return table.listTables(request);
    }

    @Override
    public GetItemResponse getItem(String key, String region, GetItemRequest request) {
        return table.getItem(request);
    }

    @Override
    public PutItemResponse putItem(String key, String region, PutItemRequest request) {
        return table.putItem(request);
    }

    @Override
    public UpdateItemResponse updateItem(String key, String region, UpdateItemRequest request) {
        return table.updateItem(request);
    }

    @Override
    public DeleteItemResponse deleteItem(String key, String region, DeleteItemRequest request) {
        return table.deleteItem(request);
    }

    @Override
    public QueryResponse query(String key, String region, QueryRequest request) {
        return table.query(request);
    }

    @Override
    public ScanResponse scan(String key, String region, ScanRequest request) {
        return table.scan(request);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(String key, String region, TransactWriteItemsRequest request) {
        return table.transactWriteItems(request);
    }

    @Override
    public void shutdown() {
        local.shutdown();
    }
}
