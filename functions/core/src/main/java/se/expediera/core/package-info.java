/** The heart: minutes, parties, deliveries. Knows neither AWS nor Tika. */
package se.expediera.core;
