package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The layers of a document that are not shown when it is opened, or not in every use of it (optional content, ISO
 * 32000-1, 8.11).
 */
final class Layers {
    private static final COSName OCGS = COSName.getPDFName("OCGs");
    private static final COSName EXPRESSION = COSName.getPDFName("VE");

    /** No honest rule about layers has more parts; one that leads into itself has no end. */
    private static final int PARTS = 200;

    /** Whether a layer is shown, from never to always: each is more than the one before. */
    enum Sight {
        HIDDEN,
        /** On screen or on paper, but not on both, or nobody can tell. */
        UNSURE,
        SHOWN;

        private Sight turned() {
            return values()[SHOWN.ordinal() - ordinal()];
        }
    }

    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> offInSomeUse = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSDictionary, Sight> known = new IdentityHashMap<>();
    private int parts;

    Layers(PDDocument document) {
        COSDictionary layers =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("OCProperties"));
        COSDictionary opened = layers == null ? null : layers.getCOSDictionary(COSName.D);
        if (opened == null) {
            return;
        }
        if ("OFF".equals(opened.getNameAsString("BaseState"))) {
            off.addAll(dictionaries(layers.getCOSArray(OCGS)));
            dictionaries(opened.getCOSArray(COSName.getPDFName("ON"))).forEach(off::remove);
        }
        off.addAll(dictionaries(opened.getCOSArray(COSName.getPDFName("OFF"))));
        for (COSDictionary use : dictionaries(opened.getCOSArray(COSName.getPDFName("AS")))) {
            COSArray categories = use.getCOSArray(COSName.getPDFName("Category"));
            for (COSDictionary group : dictionaries(use.getCOSArray(OCGS))) {
                if (isOffInSomeUse(group.getCOSDictionary(COSName.getPDFName("Usage")), categories)) {
                    offInSomeUse.add(group);
                }
            }
        }
    }

    private static List<COSDictionary> dictionaries(COSArray array) {
        List<COSDictionary> found = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary dictionary) {
                found.add(dictionary);
            }
        }
        return found;
    }

    /** A layer may be left out on screen or on paper, at some sizes, for some readers, or in some languages. */
    private static boolean isOffInSomeUse(COSDictionary usage, COSArray categories) {
        for (int i = 0; usage != null && categories != null && i < categories.size(); i++) {
            COSDictionary rule = categories.getObject(i) instanceof COSName name ? usage.getCOSDictionary(name) : null;
            boolean leavesOut = rule != null
                    && switch (((COSName) categories.getObject(i)).getName()) {
                        case "View" -> "OFF".equals(rule.getNameAsString("ViewState"));
                        case "Print" -> "OFF".equals(rule.getNameAsString("PrintState"));
                        case "Zoom", "User", "Language" -> true;
                        default -> false;
                    };
            if (leavesOut) {
                return true;
            }
        }
        return false;
    }

    /** Whether a layer, or a set of layers, is shown; what belongs to none is. */
    Sight sight(COSDictionary layer) {
        if (layer == null) {
            return Sight.SHOWN;
        }
        Sight sight = known.get(layer);
        if (sight == null) {
            parts = 0;
            sight = look(layer);
            known.put(layer, sight);
        }
        return sight;
    }

    private Sight look(COSDictionary layer) {
        COSBase expression = layer.getDictionaryObject(EXPRESSION);
        if (expression != null) {
            return ofExpression(expression);
        }
        COSBase members = layer.getDictionaryObject(OCGS);
        if (members == null) {
            return "OCMD".equals(layer.getNameAsString(COSName.TYPE)) ? Sight.SHOWN : ofGroup(layer);
        }
        List<Sight> several = (members instanceof COSDictionary single
                        ? List.of(single)
                        : dictionaries(members instanceof COSArray array ? array : null))
                .stream().map(this::ofGroup).toList();
        if (several.isEmpty()) {
            return Sight.SHOWN;
        }
        return switch (layer.getNameAsString(COSName.P, "AnyOn")) {
            case "AllOn" -> Collections.min(several);
            case "AnyOff" -> Collections.min(several).turned();
            case "AllOff" -> Collections.max(several).turned();
            default -> Collections.max(several);
        };
    }

    private Sight ofGroup(COSDictionary group) {
        if (off.contains(group)) {
            return Sight.HIDDEN;
        }
        return offInSomeUse.contains(group) ? Sight.UNSURE : Sight.SHOWN;
    }

    /** A rule such as [/And layer [/Not layer]]. */
    private Sight ofExpression(COSBase expression) {
        if (++parts > PARTS) {
            return Sight.UNSURE;
        }
        if (expression instanceof COSDictionary group) {
            return ofGroup(group);
        }
        if (!(expression instanceof COSArray rule) || rule.size() < 2) {
            return Sight.UNSURE;
        }
        List<Sight> several = new ArrayList<>();
        for (int i = 1; i < rule.size() && parts <= PARTS; i++) {
            several.add(ofExpression(rule.getObject(i)));
        }
        return switch (rule.getName(0, "")) {
            case "And" -> Collections.min(several);
            case "Or" -> Collections.max(several);
            case "Not" -> several.get(0).turned();
            default -> Sight.UNSURE;
        };
    }
}
