package se.expediera.local.aws;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ with a journal of its messages, so that none is lost when the process is killed. */
final class EmbeddedSqs implements EmbeddedService {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** Only warnings, through the log of this process; and nothing that keeps the process alive or ends it. */
    private static final Config PEKKO = ConfigFactory.parseString("""
            pekko.loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
            pekko.loglevel = WARNING
            pekko.stdout-loglevel = OFF
            pekko.daemonic = on
            pekko.jvm-exit-on-fatal-error = off
            pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
            """);

    private final ActorSystem actors;
    private final ActorRef manager;
    private final SQSRestServer server;
    private final QueueJournal.Folder journal;
    private final URI endpoint;

    private EmbeddedSqs(ActorSystem actors, ActorRef manager, QueueJournal.Folder journal) {
        this.actors = actors;
        this.manager = manager;
        this.journal = journal;
        this.server = SQSRestServerBuilder$.MODULE$
                .withActorSystem(actors)
                .withQueueManagerActor(manager)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(Account.REGION)
                .withAWSAccountId(Account.ID)
                .start();
        this.endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    }

    static EmbeddedSqs start(Path folder) {
        ClassLoader loader = EmbeddedSqs.class.getClassLoader();
        ActorSystem actors = ActorSystem.create("expediera", PEKKO.withFallback(ConfigFactory.load(loader)), loader);
        QueueJournal.Folder journal = new QueueJournal.Folder(folder);
        ActorRef writer = actors.actorOf(Props.create(QueueJournal.class, () -> new QueueJournal(journal)));
        ActorRef manager = actors.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(writer))));
        return new EmbeddedSqs(actors, manager, journal);
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    /**
     * Creates the queues and puts back what was in them when the process ended.
     *
     * @param visibility how long a received message stays unseen
     * @return the queues' addresses
     */
    Map<Queue, String> createQueues(SqsClient sqs, Duration visibility) {
        Map<Queue, String> urls = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            sqs.createQueue(request -> request.queueName(queue.deadName()));
            Map<QueueAttributeName, String> attributes = Map.of(
                    QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibility.toSeconds()),
                    QueueAttributeName.REDRIVE_POLICY,
                            Json.write(Map.of(
                                    "deadLetterTargetArn", queue.deadArn(), "maxReceiveCount", Queue.MAX_RECEIVES)));
            urls.put(
                    queue,
                    sqs.createQueue(request ->
                                    request.queueName(queue.queueName()).attributes(attributes))
                            .queueUrl());
            restore(queue.deadName());
            restore(queue.queueName());
        }
        return urls;
    }

    private void restore(String queue) {
        List<InternalMessage> messages = journal.read(queue);
        Option<?> actor = (Option<?>) ask(manager, new LookupQueue(queue));
        ask(
                (ActorRef) actor.get(),
                new RestoreMessages(CollectionConverters.asScala(messages).toList()));
    }

    private static Object ask(ActorRef actor, Object message) {
        try {
            return Patterns.ask(actor, message, ANSWER)
                    .toCompletableFuture()
                    .get(ANSWER.toSeconds() + 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the queues were restored", e);
        } catch (Exception e) {
            throw new IllegalStateException("a queue could not be restored", e);
        }
    }

    @Override
    public void stop() throws Exception {
        server.startFuture().value().get().get().unbind();
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        journal.close();
    }
}
