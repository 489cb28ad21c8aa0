package se.expediera.local.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A mail as Apache James reads it, which shares no code with what wrote it.
 *
 * @param subject its subject
 * @param from its sender, name and address
 * @param replyTo where answers go
 * @param text its plain text
 * @param html its page
 * @param attachments its files
 */
record ReadMail(String subject, String from, String replyTo, String text, String html, List<Attached> attachments) {
    /** A file that came with it. */
    record Attached(String name, byte[] content) {}

    static ReadMail of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    static ReadMail of(byte[] raw) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setFieldParser(LenientFieldParser.getParser());
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        Message message = builder.parseMessage(new ByteArrayInputStream(raw));
        List<Entity> parts = new ArrayList<>();
        collect(message, parts);
        List<Attached> attached = new ArrayList<>();
        for (Entity part : parts.subList(2, parts.size())) {
            attached.add(new Attached(part.getFilename(), bytes(part)));
        }
        Mailbox from = message.getFrom().get(0);
        return new ReadMail(
                message.getSubject(),
                from.getName() + " <" + from.getAddress() + ">",
                message.getReplyTo().flatten().get(0).getAddress(),
                text(parts.get(0)),
                text(parts.get(1)),
                attached);
    }

    /** "beslut", "kvitto" or "register". */
    String kind() {
        if (!attachments.isEmpty()) {
            return "beslut";
        }
        return subject.startsWith("Registret") ? "register" : "kvitto";
    }

    private static void collect(Entity entity, List<Entity> parts) {
        if (entity.getBody() instanceof Multipart several) {
            several.getBodyParts().forEach(part -> collect(part, parts));
        } else {
            parts.add(entity);
        }
    }

    private static String text(Entity part) throws IOException {
        return new String(bytes(part), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static byte[] bytes(Entity part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((SingleBody) part.getBody()).writeTo(out);
        return out.toByteArray();
    }
}
