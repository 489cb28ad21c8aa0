package se.expediera.core.minutes;

/** What a paper says it is. Only a {@link #DECISION} was adopted; the others are never called a decision. */
public enum DecisionKind {
    /** Beslut: adopted by the body. */
    DECISION,
    /** Alternativt förslag, reservation, yrkande: not adopted. */
    PROPOSAL,
    /** Protokollsanteckning, särskilt yttrande: said, not decided. */
    NOTE
}
