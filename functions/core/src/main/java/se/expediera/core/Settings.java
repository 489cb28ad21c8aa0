package se.expediera.core;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a deployment sets from outside, by the names of its environment variables. A required name that is missing
 * fails at start, so that no function runs half configured.
 *
 * @param values environment names and their values
 */
public record Settings(Map<String, String> values) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

    /** Whether parties get mail. */
    public enum Mode {
        /** Every mail goes to the clerk, with the intended recipient named on top. */
        TRIAL,
        /** Mails go to the parties. */
        LIVE
    }

    /** Copies the values. */
    public Settings {
        values = Map.copyOf(values);
    }

    /** The settings of this process's environment. */
    public static Settings fromEnvironment() {
        return new Settings(System.getenv());
    }

    /** Settings with these values. */
    public static Settings of(Map<String, String> values) {
        return new Settings(values);
    }

    /**
     * These settings, once each of the named ones has been read: what is missing or malformed is found at a function's
     * start and not at its first mail.
     */
    @SafeVarargs
    public final Settings checked(Function<Settings, ?>... needs) {
        for (Function<Settings, ?> need : needs) {
            need.apply(this);
        }
        return this;
    }

    /** The deployment's name, under which its counts stand; "" where nobody counts. */
    public String stack() {
        return optional("EXPEDIERA_STACK").orElse("");
    }

    /** The one DynamoDB table. */
    public String table() {
        return required("EXPEDIERA_TABLE");
    }

    /** The one bucket. */
    public String bucket() {
        return required("EXPEDIERA_BUCKET");
    }

    /** The dispatch queue's URL. */
    public String dispatchQueue() {
        return required("EXPEDIERA_DISPATCH_QUEUE");
    }

    /** The letter queue's URL. */
    public String letterQueue() {
        return required("EXPEDIERA_LETTER_QUEUE");
    }

    /** The address that mails come from; verified with the mail service. */
    public String sender() {
        return required("EXPEDIERA_SENDER");
    }

    /** The address that answers go to; the sender's where none is set. */
    public String replyTo() {
        return optional("EXPEDIERA_REPLY_TO").orElseGet(this::sender);
    }

    /** The clerk's address, to which receipts go. */
    public String clerk() {
        return required("EXPEDIERA_CLERK");
    }

    /** The municipality's name as recipients read it. */
    public String municipality() {
        return required("EXPEDIERA_MUNICIPALITY");
    }

    /**
     * Whether an e-mail address that the minutes print beside a party may be used where the register does not know
     * the party; where not set it is only shown to the clerk.
     */
    public boolean usePrintedAddresses() {
        String use = optional("EXPEDIERA_PRINTED_ADDRESSES").orElse("ignore");
        if (!use.equals("use") && !use.equals("ignore")) {
            throw new IllegalStateException("EXPEDIERA_PRINTED_ADDRESSES is neither use nor ignore: " + use);
        }
        return use.equals("use");
    }

    /** Whether a file must bear a valid electronic signature; no where not set. */
    public boolean requireSignature() {
        return yes("EXPEDIERA_REQUIRE_SIGNATURE");
    }

    /** Whether the pictures of scanned pages are read; no where not set. */
    public boolean readScans() {
        return yes("EXPEDIERA_OCR");
    }

    private boolean yes(String name) {
        String word = optional(name).orElse("no");
        if (!word.equals("yes") && !word.equals("no")) {
            throw new IllegalStateException(name + " is neither yes nor no: " + word);
        }
        return word.equals("yes");
    }

    /** The mail service's configuration set, whose events reach feedback. */
    public String configurationSet() {
        return required("EXPEDIERA_CONFIGURATION_SET");
    }

    /** How long a claim on a delivery holds before it counts as an unknown outcome; five minutes where not set. */
    public Duration lease() {
        return duration("EXPEDIERA_LEASE", Duration.ofMinutes(5));
    }

    /** How long to wait for the mail service's own event before an unknown outcome is sent again; one hour if unset. */
    public Duration resendAfter() {
        return duration("EXPEDIERA_RESEND_AFTER", Duration.ofHours(1));
    }

    /**
     * Whether parties get mail; {@code trial} where not set, so that nothing leaves a deployment that nobody has said
     * to be live.
     */
    public Mode mode() {
        String word = optional("EXPEDIERA_MODE").orElse("trial");
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(word)) {
                return mode;
            }
        }
        throw new IllegalStateException("EXPEDIERA_MODE is neither trial nor live: " + word + "; correct the setting");
    }

    /** How many mails a second all dispatchers together may send, which is the mail service's own limit; 14 if unset. */
    public double sendRate() {
        return number("EXPEDIERA_SEND_RATE", 14);
    }

    /** How many dispatchers work at once and share that rate; 1 if unset. */
    public double dispatchers() {
        return number("EXPEDIERA_DISPATCHERS", 1);
    }

    /** The time between two sweeps; five minutes if unset. */
    public Duration sweepEvery() {
        return duration("EXPEDIERA_SWEEP_EVERY", Duration.ofMinutes(5));
    }

    /**
     * The address of a queue other than dispatch's, to put messages back into it.
     *
     * @param name INTAKE, REGISTER or FEEDBACK
     */
    public String queue(String name) {
        return required("EXPEDIERA_" + name + "_QUEUE");
    }

    /**
     * How long a delivery may wait before the sweep puts it into the queue again, longer than any wait in the queue;
     * half an hour if unset.
     */
    public Duration sweepWaiting() {
        return duration("EXPEDIERA_SWEEP_WAITING", Duration.ofMinutes(30));
    }

    /**
     * Where a service answers, by the AWS SDK's own environment names.
     *
     * @param service S3, DYNAMODB, SQS or SES
     * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service endpoints</a>
     */
    public Optional<URI> endpoint(String service) {
        return optional("AWS_ENDPOINT_URL_" + service)
                .or(() -> optional("AWS_ENDPOINT_URL"))
                .map(URI::create);
    }

    private double number(String name, double otherwise) {
        String text = optional(name).orElseGet(() -> Double.toString(otherwise));
        if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) == 0) {
            throw new IllegalStateException(name + " is no number above 0: " + text + "; correct the setting");
        }
        return Double.parseDouble(text);
    }

    private Duration duration(String name, Duration otherwise) {
        try {
            return optional(name).map(Duration::parse).orElse(otherwise);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    name + " is no ISO duration such as PT5M: " + values.get(name) + "; correct the setting", e);
        }
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing; set it"));
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
