package se.expediera.intake.reading;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;

/** A blend of colours over all that is shown. Where it is of one colour alone, that is known. */
final class Blend implements Figure.Even {
    /** The colours of a blend are asked at so many places. */
    private static final int SAMPLES = 16;

    private final Source source;
    private Optional<Integer> rgb = Optional.empty();

    /** Gives a blend to look at. */
    interface Source {
        PDShading open() throws IOException;
    }

    Blend(Source source) {
        this.source = source;
    }

    @Override
    public int colour(double x, double y, int letter) {
        if (rgb.isEmpty()) {
            rgb = Optional.of(only());
        }
        return rgb.get();
    }

    private int only() {
        try {
            if (!(source.open() instanceof PDShadingType2 blend)) {
                return Ink.UNKNOWN;
            }
            COSArray domain = blend.getDomain();
            float from = domain == null ? 0 : domain.toFloatArray()[0];
            float to = domain == null ? 1 : domain.toFloatArray()[1];
            int first = Ink.of(blend.getColorSpace().toRGB(blend.evalFunction(from)));
            for (int i = 1; i <= SAMPLES; i++) {
                float at = from + (to - from) * i / SAMPLES;
                if (!Ink.same(first, Ink.of(blend.getColorSpace().toRGB(blend.evalFunction(at))))) {
                    return Ink.UNKNOWN;
                }
            }
            return first;
        } catch (IOException | RuntimeException e) {
            return Ink.UNKNOWN;
        }
    }
}
