package se.expediera.register;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.files.Files;
import se.expediera.core.party.PartyName;
import se.expediera.core.queue.DispatchMessage;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.DispatchMessage.SendReceipt;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisterImports;
import se.expediera.core.register.RowError;
import se.expediera.store.files.Upload;

/** Takes an uploaded register whole or not at all, and sets going whatever waited for one of its parties. */
final class RegisterUpload {
    private static final String BY = "register";
    /** Where the register belongs; another name beside it is a clerk's mistake that she is told of. */
    private static final String KEY = "register/parties.csv";
    /** More waiting deliveries than an office ever has; the rest go with the next register. */
    private static final int MOST_AT_ONCE = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(RegisterUpload.class);

    private final Files files;
    private final PartyRegister register;
    private final RegisterImports imports;
    private final Deliveries deliveries;
    private final DispatchQueue queue;
    private final Clock clock;

    RegisterUpload(
            Files files,
            PartyRegister register,
            RegisterImports imports,
            Deliveries deliveries,
            DispatchQueue queue,
            Clock clock) {
        this.files = files;
        this.register = register;
        this.imports = imports;
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
    }

    void take(Upload upload) {
        byte[] content = files.read(upload.key(), upload.versionId()).orElse(new byte[0]);
        RegisterFile.Outcome outcome = upload.key().equals(KEY) ? RegisterFile.read(content) : misplaced();
        String version = ContentHash.id(ContentHash.of(content));
        int released = 0;
        if (outcome.errors().isEmpty()) {
            register.replace(version, outcome.parties());
            released = release();
        }
        // the same file uploaded again is an upload of its own, with a receipt of its own, unless it is the same
        // message
        String id = "reg" + ContentHash.id(ContentHash.of(version + "\n" + upload.key() + "\n" + upload.versionId()));
        imports.save(new RegisterImport(
                id, upload.key(), clock.instant(), outcome.parties().size(), outcome.errors(), released));
        queue.send(List.of(new SendReceipt(id)));
        LOG.atInfo()
                .addKeyValue("import", id)
                .addKeyValue("parties", outcome.parties().size())
                .addKeyValue("errors", outcome.errors().size())
                .addKeyValue("released", released)
                .log("register");
    }

    private static RegisterFile.Outcome misplaced() {
        String message = "Registret ska ligga som " + KEY + ". Spara filen med det namnet och lägg in den igen.";
        return new RegisterFile.Outcome(List.of(), List.of(new RowError(0, message)));
    }

    /** Deliveries whose party the new register knows wait for dispatch again. */
    private int release() {
        int released = 0;
        Instant now = clock.instant();
        List<Delivery> waiting = deliveries.waiting(DeliveryState.UNRESOLVED, now, MOST_AT_ONCE);
        Set<DispatchMessage> messages = new LinkedHashSet<>();
        for (Delivery delivery : waiting) {
            if (register.find(PartyName.candidates(delivery.party())).isPresent()) {
                messages.add(new SendDecision(delivery.id().decisionId()));
                released += deliveries.move(known(delivery, now)) ? 1 : 0;
            }
        }
        queue.send(List.copyOf(messages));
        return released;
    }

    private static Move known(Delivery delivery, Instant now) {
        return new Move(
                delivery.id(),
                DeliveryState.UNRESOLVED,
                DeliveryState.PENDING,
                now,
                BY,
                "Registret känner nu mottagaren.");
    }
}
