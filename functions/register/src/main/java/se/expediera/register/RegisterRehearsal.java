package se.expediera.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import se.expediera.core.Settings;
import se.expediera.store.Rehearsal;
import se.expediera.store.files.Upload;
import se.expediera.store.lambda.Outcomes;

/** The upload of a made-up register of one party, by all that it needs but the network. */
final class RegisterRehearsal {
    private static final String REGISTER = """
        mottagare;alias;kanal;e-post;medlemmar
        Mottagaren;;ingen;;
        """;

    private RegisterRehearsal() {}

    static void run(Settings settings) throws Upload.Unintelligible {
        Rehearsal aws = new Rehearsal(REGISTER.getBytes(StandardCharsets.UTF_8));
        RegisterHandler.Ports ports = RegisterHandler.ports(settings, aws.dynamoDb(), aws.s3(), aws.sqs());
        RegisterUpload register = RegisterHandler.upload(settings, ports, Clock.systemUTC(), Outcomes.untold());
        Upload.in("""
            {"Records":[{"s3":{"bucket":{"name":"none"},"object":{"key":"register/parties.csv"}}}]}\
            """).forEach(register::take);
    }
}
