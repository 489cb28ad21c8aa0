package se.expediera.local.aws;

import java.net.URI;

/** A service that runs in this process and answers on this machine alone. */
interface EmbeddedService {
    /** Where it answers. */
    URI endpoint();

    /** Ends it. */
    void stop() throws Exception;
}
