package se.expediera.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** The peer of intake: a function that calls Tika on a file as Tika's documentation shows it, and nothing else. */
public final class TikaOnly implements RequestHandler<SQSEvent, SQSBatchResponse> {
    static final String FILE = "MEASURED_FILE";

    private final AutoDetectParser parser = new AutoDetectParser();

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        try (TikaInputStream stream = TikaInputStream.get(Files.readAllBytes(Path.of(System.getenv(FILE))))) {
            BodyContentHandler text = new BodyContentHandler(-1);
            parser.parse(stream, text, new Metadata(), new ParseContext());
            System.out.println(text.toString().length() + " letters");
        } catch (IOException | SAXException | TikaException e) {
            throw new IllegalStateException(e);
        }
        return new SQSBatchResponse(List.of());
    }
}
