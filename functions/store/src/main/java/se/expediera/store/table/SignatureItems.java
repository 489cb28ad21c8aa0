package se.expediera.store.table;

import java.util.List;
import java.util.Map;
import se.expediera.core.signature.FileSignature;
import se.expediera.core.signature.SignatureVerdict;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Electronic signatures as a list of maps. */
final class SignatureItems {
    private SignatureItems() {}

    static List<AttributeValue> write(List<FileSignature> signatures) {
        return signatures.stream().map(SignatureItems::write).toList();
    }

    static List<FileSignature> read(List<Item> items) {
        return items.stream()
                .map(item -> new FileSignature(
                        item.text("signer"),
                        item.time("signedAt"),
                        item.flag("timestamped"),
                        SignatureVerdict.valueOf(item.text("verdict"))))
                .toList();
    }

    private static AttributeValue write(FileSignature signature) {
        return AttributeValue.fromM(Map.of(
                "signer", Item.string(signature.signer()),
                "signedAt", Item.string(signature.signedAt().toString()),
                "timestamped", AttributeValue.fromBool(signature.timestamped()),
                "verdict", Item.string(signature.verdict().name())));
    }
}
