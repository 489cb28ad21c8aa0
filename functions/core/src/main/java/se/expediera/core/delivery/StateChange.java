package se.expediera.core.delivery;

import java.time.Instant;

/**
 * One line of a delivery's history.
 *
 * @param state the state that it came to
 * @param at when
 * @param by which function or person
 * @param why the reason, in Swedish where a clerk reads it; "" where the state says it all
 */
public record StateChange(DeliveryState state, Instant at, String by, String why) {}
