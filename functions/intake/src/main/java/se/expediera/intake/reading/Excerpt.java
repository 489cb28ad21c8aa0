package se.expediera.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
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
     * The excerpt of a range.
     *
     * @param source all pages of a document that is open
     * @param names what the content of each of them mentions; one too many costs little, one too few would blank something
     */
    static byte[] of(List<PDPage> source, List<Set<COSName>> names, PageRange range) throws IOException {
        try (PDDocument excerpt = new PDDocument()) {
            for (int number = range.first(); number <= range.last(); number++) {
                excerpt.addPage(copy(source.get(number - 1), names.get(number - 1)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
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
        if (copy.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary resources
                && !drawsLetters(resources)) {
            copy.setItem(COSName.RESOURCES, prune(resources, names));
        }
        return new PDPage(copy);
    }

    /** The letters of such a font are drawn by content of its own, with the page's resources; nobody has read that. */
    private static boolean drawsLetters(COSDictionary resources) {
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        return fonts != null
                && fonts.keySet().stream()
                        .map(fonts::getCOSDictionary)
                        .anyMatch(font -> font == null || COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE)));
    }

    private static COSBase inherited(PDPage page, COSName name) {
        return switch (name.getName()) {
            case "Resources" ->
                page.getResources() == null ? null : page.getResources().getCOSObject();
            case "MediaBox" -> page.getMediaBox().getCOSArray();
            case "CropBox" -> page.getCropBox().getCOSArray();
            case "Rotate" -> org.apache.pdfbox.cos.COSInteger.get(page.getRotation());
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
