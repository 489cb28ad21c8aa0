package se.expediera.benchmarks;

import java.io.InputStream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;

/** The peer of intake's reading: plain Tika's text extraction of a PDF, as its own documentation shows it. */
final class BareTika {
    private final AutoDetectParser parser = new AutoDetectParser(new PDFParser());

    /** The whole text of a file. */
    String read(byte[] content) throws Exception {
        try (InputStream stream = TikaInputStream.get(content)) {
            BodyContentHandler text = new BodyContentHandler(-1);
            parser.parse(stream, text, new Metadata(), new ParseContext());
            return text.toString();
        }
    }
}
