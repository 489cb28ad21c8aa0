package se.expediera.local.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as the office's clock shows them. */
final class SwedishTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private SwedishTime() {}

    /** For reading: "2026-03-18 14:05:09". */
    static String clock(Instant time) {
        return CLOCK.format(time.atZone(ZONE));
    }

    /** For proof and for programs, with its distance to UTC: "2026-03-18T14:05:09+01:00". */
    static String exact(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }
}
