package se.expediera.core.register;

import java.util.Locale;
import java.util.Optional;

/** How a party is reached; the word that the register uses for it. */
public enum Channel {
    /** By e-mail. */
    EMAIL("e-post"),
    /** By letter: a person prints and posts it. */
    POST("post"),
    /** Recorded only, nobody is told. */
    NONE("ingen");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** The word in the register's column {@code kanal}. */
    public String word() {
        return word;
    }

    /** The channel that this word of the register means, upper or lower case. */
    public static Optional<Channel> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        for (Channel channel : values()) {
            if (channel.word.equals(wanted)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
