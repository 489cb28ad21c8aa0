package se.expediera.intake.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/**
 * A colour as red, green and blue, near enough to tell whether an eye can part it from another. Profiles are not looked
 * into: what they change no eye takes for another colour.
 *
 * @param rgb 0xRRGGBB, or {@link #UNKNOWN}
 * @param space the colour space by which the next colour will be given: a name, an array, or null for none
 */
record Ink(int rgb, COSBase space) {
    /** A pattern, or a colour space that cannot be read: nobody can say that it hides anything. */
    static final int UNKNOWN = -1;

    static final int WHITE_RGB = 0xFFFFFF;
    static final Ink BLACK = new Ink(0, null);

    /** Colours are the same to an eye where none of red, green and blue differs by more. */
    private static final int SAME = 20;

    private static final int GRAY = 1;
    private static final int RGB = 3;
    private static final int CMYK = 4;

    /** Whether an eye takes two colours for one. */
    static boolean same(int one, int other) {
        return one != UNKNOWN
                && other != UNKNOWN
                && Math.abs((one >> 16) - (other >> 16)) <= SAME
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SAME
                && Math.abs((one & 0xFF) - (other & 0xFF)) <= SAME;
    }

    /** The colour of so many numbers: gray, red-green-blue, or the four of print. */
    static Ink device(List<COSBase> numbers) {
        return new Ink(rgb(values(numbers)), null);
    }

    /** A colour space is chosen: its first colour is black in most, and nobody knows in the others. */
    static Ink ofSpace(COSBase name, PDResources resources) {
        COSBase space = name;
        if (resources != null && name instanceof COSName key) {
            var spaces = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
            COSBase found = spaces == null ? null : spaces.getDictionaryObject(key);
            space = found == null ? name : found;
        }
        return new Ink(components(space) > 0 ? 0 : UNKNOWN, space);
    }

    /** The same space, with another colour. */
    Ink with(List<COSBase> numbers, PDResources resources) {
        float[] values = values(numbers);
        if (space == null || components(space) == values.length) {
            return new Ink(rgb(values), space);
        }
        return new Ink(converted(values, resources), space);
    }

    /** How many numbers a colour has in a space that is gray, red-green-blue or print's four; else 0. */
    private static int components(COSBase space) {
        String name = space instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSName first
                ? first.getName()
                : space instanceof COSName only ? only.getName() : "";
        return switch (name) {
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

    private int converted(float[] values, PDResources resources) {
        try {
            float[] rgb = PDColorSpace.create(space, resources).toRGB(values);
            return rgb == null ? UNKNOWN : rgb(rgb);
        } catch (IOException | RuntimeException e) {
            return UNKNOWN;
        }
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
                values[at++] = Math.max(0, Math.min(1, value.floatValue()));
            }
        }
        return values;
    }

    private static int rgb(float[] v) {
        return switch (v.length) {
            case GRAY -> pack(v[0], v[0], v[0]);
            case RGB -> pack(v[0], v[1], v[2]);
            case CMYK -> pack((1 - v[0]) * (1 - v[3]), (1 - v[1]) * (1 - v[3]), (1 - v[2]) * (1 - v[3]));
            default -> UNKNOWN;
        };
    }

    private static int pack(float red, float green, float blue) {
        return Math.round(red * 255) << 16 | Math.round(green * 255) << 8 | Math.round(blue * 255);
    }
}
