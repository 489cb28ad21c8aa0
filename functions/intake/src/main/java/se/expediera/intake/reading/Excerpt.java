package se.expediera.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import se.expediera.core.minutes.PageRange;

/**
 * A PDF of some pages and of nothing else: no outline, no metadata, no attachment, no link or form field that would draw
 * other pages after it, no picture or font that these pages do not show.
 */
final class Excerpt {
    /** What a page needs to be shown; everything else stays behind. */
    private static final List<COSName> KEPT = List.of(
            COSName.TYPE,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.GROUP,
            COSName.getPDFName("UserUnit"));

    private static final List<COSName> PRUNED =
            List.of(COSName.XOBJECT, COSName.FONT, COSName.PATTERN, COSName.SHADING, COSName.EXT_G_STATE);

    private Excerpt() {}

    /**
     * Cuts pages out of an open document.
     *
     * @param names what each page mentions: one name too many costs little, one too few would blank something
     */
    static byte[] of(PDDocument source, PageRange range, Map<Integer, Set<COSName>> names) throws IOException {
        try (PDDocument excerpt = new PDDocument()) {
            for (int number = range.first(); number <= range.last(); number++) {
                excerpt.addPage(copy(source.getPage(number - 1), names.getOrDefault(number, Set.of())));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            // its streams are compressed already; packing its few objects too costs more time than it saves bytes
            excerpt.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static PDPage copy(PDPage page, Set<COSName> names) {
        COSDictionary copy = new COSDictionary();
        for (COSName name : KEPT) {
            COSBase value = inherited(page, name);
            if (value != null) {
                copy.setItem(name, value);
            }
        }
        if (copy.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary resources) {
            copy.setItem(COSName.RESOURCES, prune(resources, names));
        }
        return new PDPage(copy);
    }

    private static COSBase inherited(PDPage page, COSName name) {
        return switch (name.getName()) {
            case "Resources" ->
                page.getResources() == null ? null : page.getResources().getCOSObject();
            case "MediaBox" -> page.getMediaBox().getCOSArray();
            case "CropBox" -> page.getCropBox().getCOSArray();
            case "Rotate" -> COSInteger.get(page.getRotation());
            default -> page.getCOSObject().getItem(name);
        };
    }

    private static COSDictionary prune(COSDictionary resources, Set<COSName> used) {
        COSDictionary pruned = new COSDictionary(resources);
        for (COSName category : PRUNED) {
            if (resources.getDictionaryObject(category) instanceof COSDictionary all) {
                COSDictionary kept = new COSDictionary();
                for (COSName name : all.keySet()) {
                    if (used.contains(name)) {
                        kept.setItem(name, all.getItem(name));
                    }
                }
                pruned.setItem(category, kept);
            }
        }
        return pruned;
    }
}
