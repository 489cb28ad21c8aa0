package se.expediera.core.minutes;

import java.util.List;

/**
 * The list under "Beslutet expedieras till". A paper without such a list ({@link #ABSENT}) is not the same as one
 * whose list is empty.
 *
 * @param present whether the paper has a dispatch heading
 * @param parties the parties in printed order
 */
public record DispatchList(boolean present, List<PartyLine> parties) {
    /** The paper has no dispatch heading. */
    public static final DispatchList ABSENT = new DispatchList(false, List.of());

    /** Copies the list; refuses parties of an absent list. */
    public DispatchList {
        parties = List.copyOf(parties);
        if (!present && !parties.isEmpty()) {
            throw new IllegalArgumentException("a list that is absent has no parties");
        }
    }

    /** A list that the paper has, with these parties. */
    public static DispatchList of(List<PartyLine> parties) {
        return new DispatchList(true, parties);
    }
}
