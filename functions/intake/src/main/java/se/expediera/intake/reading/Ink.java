package se.expediera.intake.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

/**
 * A colour as red, green and blue, near enough to tell whether an eye can part it from another. Profiles are not looked
 * into: what they change no eye takes for another colour.
 *
 * @param rgb 0xRRGGBB, {@link #UNKNOWN} or {@link #NONE}
 * @param space the colour space by which the next colour will be given: a name, an array, or null for none
 * @param converter PDFBox's way from that space to red, green and blue; null where none is needed or known
 */
record Ink(int rgb, COSBase space, PDColorSpace converter) {
    /** A pattern, or a colour space that cannot be read: nobody can say that it hides anything, or shows it. */
    static final int UNKNOWN = -1;

    /** What is drawn in it leaves no mark. */
    static final int NONE = -2;

    static final int WHITE_RGB = 0xFFFFFF;

    /** Colours are the same to an eye where none of red, green and blue differs by more. */
    private static final int SAME = 20;

    /** The colour is dark to every eye where none of red, green and blue is more. */
    private static final int DARK = 0x80;

    /** Screens bend numbers by about this power themselves; a space says by which one its own are bent (8.6.5). */
    private static final double SCREEN_GAMMA = 2.2;

    /** The lightness of white in a Lab space. */
    private static final float LIGHTEST = 100;

    private static final int GRAY = 1;
    private static final int RGB = 3;
    private static final int CMYK = 4;

    /** Whether an eye takes two colours for one. */
    static boolean same(int one, int other) {
        return one >= 0
                && other >= 0
                && Math.abs((one >> 16) - (other >> 16)) <= SAME
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SAME
                && Math.abs((one & 0xFF) - (other & 0xFF)) <= SAME;
    }

    /** Whether a colour stands out from every light one. */
    static boolean isDark(int rgb) {
        return rgb >= 0 && rgb >> 16 <= DARK && (rgb >> 8 & 0xFF) <= DARK && (rgb & 0xFF) <= DARK;
    }

    /** The colour in which a page begins. */
    static Ink first(PDResources resources) {
        return device(List.of(COSInteger.ZERO), resources);
    }

    /** A colour of red, green and blue from 0 to 1; unknown where there is none. */
    static int of(float[] rgb) {
        return rgb == null ? UNKNOWN : rgb(rgb);
    }

    /** The colour of so many numbers: gray, red-green-blue, or the four of print, unless the page says what these are. */
    static Ink device(List<COSBase> numbers, PDResources resources) {
        float[] values = values(numbers);
        COSBase instead = instead(values.length, resources);
        // without resources: in them the space that stands for gray would be looked for again where it builds on gray
        Ink ink = instead == null
                ? new Ink(rgb(values), null, null)
                : chosen(instead, null).with(numbers, null);
        return new Ink(ink.rgb(), null, null);
    }

    /** The space that a page puts in the place of a device's own. */
    private static COSBase instead(int components, PDResources resources) {
        COSDictionary spaces = spaces(resources);
        if (spaces == null) {
            return null;
        }
        return switch (components) {
            case GRAY -> spaces.getDictionaryObject(COSName.DEFAULT_GRAY);
            case RGB -> spaces.getDictionaryObject(COSName.DEFAULT_RGB);
            case CMYK -> spaces.getDictionaryObject(COSName.DEFAULT_CMYK);
            default -> null;
        };
    }

    private static COSDictionary spaces(PDResources resources) {
        return resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    }

    /** A colour space is chosen, and with it the colour that it begins with. */
    static Ink ofSpace(COSBase name, PDResources resources) {
        COSDictionary spaces = spaces(resources);
        COSBase found = spaces == null || !(name instanceof COSName key) ? null : spaces.getDictionaryObject(key);
        COSBase space = found == null ? name : found;
        COSBase instead = space instanceof COSName ? instead(components(space), resources) : null;
        return instead == null ? chosen(space, resources) : chosen(instead, null);
    }

    private static Ink chosen(COSBase space, PDResources resources) {
        int components = components(space);
        if (components > 0) {
            // print's four begin without ink where a profile describes them, with black where none does (8.6.5.5)
            boolean inkless = components == CMYK && space instanceof COSArray;
            return new Ink(inkless ? WHITE_RGB : 0, space, null);
        }
        if (isNone(space)) {
            return new Ink(NONE, space, null);
        }
        try {
            PDColorSpace converter = PDColorSpace.create(space, resources);
            PDColor first = converter instanceof PDPattern ? null : converter.getInitialColor();
            int rgb = first == null ? UNKNOWN : converted(first.getComponents(), converter);
            return new Ink(rgb, space, converter);
        } catch (IOException | RuntimeException e) {
            return new Ink(UNKNOWN, space, null);
        }
    }

    /** The same space, with another colour. */
    Ink with(List<COSBase> numbers, PDResources resources) {
        if (space == null) {
            return device(numbers, resources);
        }
        float[] values = values(numbers);
        if (components(space) > 0 && components(space) == values.length) {
            return new Ink(rgb(bent(values)), space, null);
        }
        return rgb == NONE ? this : new Ink(converted(values, converter), space, converter);
    }

    private static String kind(COSBase space) {
        return space instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSName first
                ? first.getName()
                : space instanceof COSName only ? only.getName() : "";
    }

    /** How many numbers a colour has in a space that is gray, red-green-blue or print's four; else 0. */
    private static int components(COSBase space) {
        return switch (kind(space)) {
            case "DeviceGray", "G", "CalGray" -> GRAY;
            case "DeviceRGB", "RGB", "CalRGB" -> RGB;
            case "DeviceCMYK", "CMYK" -> CMYK;
            case "ICCBased" ->
                ((COSArray) space).size() > 1 && ((COSArray) space).getObject(1) instanceof COSStream profile
                        ? profile.getInt(COSName.N)
                        : 0;
            default -> 0;
        };
    }

    /** Whether all colorants of a space are called None: then it paints nothing (8.6.6.4). */
    private static boolean isNone(COSBase space) {
        if (!(space instanceof COSArray array) || array.size() < 2) {
            return false;
        }
        return switch (kind(space)) {
            case "Separation" -> COSName.NONE.equals(array.getObject(1));
            case "DeviceN" ->
                array.getObject(1) instanceof COSArray names
                        && names.toList().stream().allMatch(COSName.NONE::equals);
            default -> false;
        };
    }

    /** The numbers as a screen shows them. */
    private float[] bent(float[] values) {
        if (kind(space).startsWith("Cal")
                && space instanceof COSArray array
                && array.size() > 1
                && array.getObject(1) instanceof COSDictionary calibration) {
            COSBase gamma = calibration.getDictionaryObject(COSName.GAMMA);
            for (int i = 0; i < values.length; i++) {
                COSBase own = gamma instanceof COSArray all && i < all.size() ? all.getObject(i) : gamma;
                double power = own instanceof COSNumber number ? number.floatValue() : 1;
                values[i] = (float) Math.pow(bound(values[i]), power / SCREEN_GAMMA);
            }
        }
        return values;
    }

    private static int converted(float[] values, PDColorSpace converter) {
        try {
            float[] rgb = converter == null ? null : converter.toRGB(values);
            if (rgb != null && converter instanceof PDLab lab) {
                rgb = onPaper(rgb, lab);
            }
            return of(rgb);
        } catch (IOException | RuntimeException e) {
            return UNKNOWN;
        }
    }

    /** PDFBox shows the white of a space as it looks under another light; to an eye it is that of the paper. */
    private static float[] onPaper(float[] rgb, PDLab lab) {
        float[] white = lab.toRGB(new float[] {LIGHTEST, 0, 0});
        float[] seen = rgb.clone();
        for (int i = 0; i < seen.length; i++) {
            seen[i] /= white[i] > 0 ? white[i] : 1;
        }
        return seen;
    }

    private static float[] values(List<COSBase> numbers) {
        int count = 0;
        for (COSBase number : numbers) {
            count += number instanceof COSNumber ? 1 : 0;
        }
        float[] values = new float[count];
        int at = 0;
        for (COSBase number : numbers) {
            if (number instanceof COSNumber value) {
                values[at++] = value.floatValue();
            }
        }
        return values;
    }

    private static int rgb(float[] given) {
        float[] v = given.clone();
        for (int i = 0; i < v.length; i++) {
            v[i] = bound(v[i]);
        }
        return switch (v.length) {
            case GRAY -> pack(v[0], v[0], v[0]);
            case RGB -> pack(v[0], v[1], v[2]);
            case CMYK -> pack((1 - v[0]) * (1 - v[3]), (1 - v[1]) * (1 - v[3]), (1 - v[2]) * (1 - v[3]));
            default -> UNKNOWN;
        };
    }

    private static float bound(float value) {
        return Math.max(0, Math.min(1, value));
    }

    private static int pack(float red, float green, float blue) {
        return Math.round(red * 255) << 16 | Math.round(green * 255) << 8 | Math.round(blue * 255);
    }
}
