package se.expediera.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.store.AwsClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same as in memory, with the real table. */
class TableMachineIT {
    private static final int LENGTH = 40;

    private static EmbeddedAws aws;
    private static DynamoDbClient client;

    @BeforeContainer
    static void start() throws IOException {
        aws = EmbeddedAws.start(new EmbeddedAws.Options(
                Files.createTempDirectory("expediera-machine"),
                Files.createTempDirectory("expediera-machine-mails"),
                Duration.ofSeconds(10),
                Map.of("EXPEDIERA_SENDER", "beslut@example.org")));
        client = AwsClients.dynamoDb(aws.settings());
    }

    @AfterContainer
    static void stop() {
        client.close();
        aws.close();
    }

    @Property(tries = 10)
    void shouldLoseNothingAndSendNothingTwice(@ForAll("chains") ActionChain<Machine> chain) {
        Machine machine = chain.run();
        machine.settle();
        Verdict.on(machine);
    }

    @Provide
    ActionChainArbitrary<Machine> chains() {
        return Actions.chains(() -> new Machine(Store.inTable(aws, client)), LENGTH);
    }
}
