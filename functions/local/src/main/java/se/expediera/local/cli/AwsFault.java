package se.expediera.local.cli;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What a fault of AWS means to the person at the keyboard, in one line that says what to do. */
final class AwsFault {
    private static final int FORBIDDEN = 403;
    private static final Set<String> LOGIN_IS_OVER =
            Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "InvalidClientTokenId");
    private static final Set<String> LOGIN_IS_WRONG = Set.of(
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature");
    private static final Set<String> NO_SUCH_PLACE =
            Set.of("ResourceNotFoundException", "NoSuchBucket", "AWS.SimpleQueueService.NonExistentQueue");

    private AwsFault() {}

    /** The line; empty where the fault is none that a person can mend by what she typed or set. */
    static Optional<String> words(Throwable fault) {
        if (fault instanceof AwsServiceException answer) {
            return answered(answer);
        }
        if (!(fault instanceof SdkClientException)) {
            return Optional.empty();
        }
        String message = String.valueOf(fault.getMessage());
        if (message.contains("Unable to load credentials")) {
            return Optional.of("Inloggning till AWS saknas. Logga in, till exempel med aws sso login, eller ange "
                    + "AWS_PROFILE eller AWS_ACCESS_KEY_ID och AWS_SECRET_ACCESS_KEY.");
        } else if (message.contains("Unable to load region")) {
            return Optional.of("AWS-region saknas. Ange den med AWS_REGION, till exempel AWS_REGION=eu-north-1.");
        } else if (isUnreachable(fault)) {
            return Optional.of("AWS svarar inte. Kontrollera nätet och att regionen i AWS_REGION är rätt skriven.");
        }
        return Optional.empty();
    }

    private static Optional<String> answered(AwsServiceException fault) {
        String code = fault.awsErrorDetails() == null
                ? ""
                : String.valueOf(fault.awsErrorDetails().errorCode());
        if (LOGIN_IS_OVER.contains(code)) {
            return Optional.of("Inloggningen till AWS har gått ut. Logga in igen, till exempel med aws sso login.");
        } else if (LOGIN_IS_WRONG.contains(code)) {
            return Optional.of("AWS känner inte igen inloggningen. Kontrollera AWS_PROFILE eller nycklarna i miljön.");
        } else if (NO_SUCH_PLACE.contains(code)) {
            return Optional.of("Stackens tabell, hink eller kö finns inte i den här regionen. Kontrollera AWS_REGION "
                    + "och inställningarna.");
        } else if (fault.statusCode() == FORBIDDEN || code.startsWith("AccessDenied")) {
            return Optional.of("Du saknar rätt till det här i AWS. Be den som sköter driften om rätten. AWS svarade: "
                    + fault.awsErrorDetails().errorMessage());
        }
        return Optional.empty();
    }

    private static boolean isUnreachable(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
