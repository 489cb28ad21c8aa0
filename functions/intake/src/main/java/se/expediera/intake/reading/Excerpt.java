package se.expediera.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
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

    private static final int MANY_FONTS = 6;

    private Excerpt() {}

    /** The excerpt of a range; {@code source} are all pages of a document that is open. */
    static byte[] of(List<PDPage> source, PageRange range) throws IOException {
        try (PDDocument excerpt = new PDDocument()) {
            for (int number = range.first(); number <= range.last(); number++) {
                excerpt.addPage(copy(source.get(number - 1)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            excerpt.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static PDPage copy(PDPage page) throws IOException {
        COSDictionary copy = new COSDictionary();
        for (COSName name : KEPT) {
            COSBase value = inherited(page, name);
            if (value != null) {
                copy.setItem(name, value);
            }
        }
        if (copy.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary resources && holdsMore(resources)) {
            copy.setItem(COSName.RESOURCES, prune(resources, namesUsed(page)));
        }
        return new PDPage(copy);
    }

    /** Pictures may be other pages'; so may fonts where there are many. Looking at the content for them takes time. */
    private static boolean holdsMore(COSDictionary resources) {
        return size(resources, COSName.XOBJECT) > 0 || size(resources, COSName.FONT) > MANY_FONTS;
    }

    private static int size(COSDictionary resources, COSName category) {
        return resources.getDictionaryObject(category) instanceof COSDictionary all ? all.size() : 0;
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

    /** Every name that the page's content mentions; one too many costs little, one too few would blank something. */
    private static Set<COSName> namesUsed(PDPage page) throws IOException {
        Set<COSName> names = new HashSet<>();
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSName name) {
                names.add(name);
            }
        }
        return names;
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
