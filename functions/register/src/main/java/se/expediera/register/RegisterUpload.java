package se.expediera.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.files.Files;
import se.expediera.core.party.Municipality;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchQueue;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.Register;
import se.expediera.core.register.RegisterChanges;
import se.expediera.core.register.RegisterImport;
import se.expediera.core.register.RegisterImports;
import se.expediera.core.register.RowError;
import se.expediera.store.files.Upload;
import se.expediera.store.lambda.Outcomes;

/** Takes an uploaded register whole or not at all, and sets going whatever waited for one of its parties. */
final class RegisterUpload {
    /** Where the register belongs; another name beside it is a clerk's mistake that she is told of. */
    private static final String KEY = "register/parties.csv";
    /** As many as a receipt lists. */
    private static final int MOST_ERRORS = 200;

    private static final int MOST_NAMES = 50;

    private final Files files;
    private final PartyRegister register;
    private final RegisterImports imports;
    private final WaitingParties waiting;
    private final DispatchQueue queue;
    private final Municipality home;
    private final Clock clock;
    private final Outcomes outcomes;

    RegisterUpload(
            Files files,
            PartyRegister register,
            RegisterImports imports,
            WaitingParties waiting,
            DispatchQueue queue,
            Municipality home,
            Clock clock,
            Outcomes outcomes) {
        this.files = files;
        this.register = register;
        this.imports = imports;
        this.waiting = waiting;
        this.queue = queue;
        this.home = home;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    void take(Upload upload) {
        byte[] content = files.read(upload.key(), upload.versionId()).orElse(new byte[0]);
        RegisterFile.Outcome outcome = upload.key().equals(KEY) ? RegisterFile.read(content, home) : misplaced();
        // the same file uploaded again is an upload of its own, with a receipt of its own, unless it is the same
        // message
        String contentId = ContentHash.id(ContentHash.of(content));
        String id = RegisterImport.idOf(ContentHash.of(contentId + "\n" + upload.key() + "\n" + upload.versionId()));
        RegisterChanges changes = RegisterChanges.NONE;
        List<Delivery> known = List.of();
        boolean again = false;
        if (outcome.errors().isEmpty()) {
            Register current = register.current();
            again = current.version().equals(id);
            changes = replace(again ? register.previous() : current, new Register(id, outcome.parties()));
            known = waiting.known(register.current());
        }
        // kept before anything is set going: a later try finds less that waits, and the receipt is to name it all
        imports.save(new RegisterImport(
                id,
                upload.key(),
                clock.instant(),
                outcome.parties().size(),
                first(outcome.errors()),
                known.size(),
                changes,
                known.stream().limit(MOST_NAMES).map(RegisterUpload::named).toList()));
        waiting.release(known);
        if (again) {
            waiting.askAgain();
        }
        queue.send(List.of(new InformClerk(id)));
        outcomes.log()
                .atInfo()
                .addKeyValue("import", id)
                .addKeyValue("parties", outcome.parties().size())
                .addKeyValue("errors", outcome.errors().size())
                .addKeyValue("released", known.size())
                .log("register");
    }

    private static String named(Delivery delivery) {
        return delivery.party() + " (leveransnummer " + delivery.id() + ")";
    }

    /**
     * What the upload changes, also where its message comes again after it had already taken its place.
     *
     * @param before the register before it
     */
    private RegisterChanges replace(Register before, Register next) {
        register.replace(next.version(), next.parties());
        return RegisterChanges.between(before.parties(), next.parties());
    }

    private static List<RowError> first(List<RowError> errors) {
        if (errors.size() <= MOST_ERRORS) {
            return errors;
        }
        List<RowError> first = new ArrayList<>(errors.subList(0, MOST_ERRORS));
        first.add(new RowError(0, "… och " + (errors.size() - MOST_ERRORS) + " fel till på senare rader."));
        return first;
    }

    private static RegisterFile.Outcome misplaced() {
        String message = "Registret ska ligga som " + KEY + ". Spara filen med det namnet och lägg in den igen.";
        return new RegisterFile.Outcome(List.of(), List.of(new RowError(0, message)));
    }
}
