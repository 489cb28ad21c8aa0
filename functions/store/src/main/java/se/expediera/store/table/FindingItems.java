package se.expediera.store.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Findings as a list of maps. */
final class FindingItems {
    private FindingItems() {}

    static List<AttributeValue> write(List<Finding> findings) {
        return findings.stream().map(FindingItems::write).toList();
    }

    static List<Finding> read(List<Item> items) {
        return items.stream()
                .map(item -> new Finding(
                        FindingCode.valueOf(item.text("code")),
                        item.text("message"),
                        item.number("page"),
                        item.text("paragraph")))
                .toList();
    }

    private static AttributeValue write(Finding finding) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put("code", Item.string(finding.code().name()));
        values.put("message", Item.string(finding.message()));
        values.put("page", AttributeValue.fromN(Integer.toString(finding.page())));
        values.put("paragraph", Item.string(finding.paragraph()));
        return AttributeValue.fromM(values);
    }
}
