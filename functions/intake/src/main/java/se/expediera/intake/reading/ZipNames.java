package se.expediera.intake.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of what lies in a zip archive, by its directory alone: nothing is unpacked.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.12 and 4.3.16</a>
 */
final class ZipNames {
    /** At the archive's end: where its directory lies. */
    private static final int END = 0x06054b50;

    private static final int END_LENGTH = 22;

    /** At the end there may be a comment, no longer than this. */
    private static final int COMMENT = 0xFFFF;

    private static final int PLACE_OF_DIRECTORY = 16;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int REMARK_LENGTH = 32;

    private ZipNames() {}

    /** The names; none where the content is no archive, and the first ones where its directory breaks off. */
    static Set<String> of(byte[] content) {
        ByteBuffer archive = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        Set<String> names = new HashSet<>();
        int at = directory(archive);
        while (at >= 0 && at <= content.length - ENTRY_LENGTH && archive.getInt(at) == ENTRY) {
            int length = archive.getShort(at + NAME_LENGTH) & 0xFFFF;
            int name = at + ENTRY_LENGTH;
            if (length > content.length - name) {
                break;
            }
            names.add(new String(content, name, length, StandardCharsets.UTF_8));
            at = name
                    + length
                    + (archive.getShort(at + EXTRA_LENGTH) & 0xFFFF)
                    + (archive.getShort(at + REMARK_LENGTH) & 0xFFFF);
        }
        return names;
    }

    private static int directory(ByteBuffer archive) {
        int last = archive.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - COMMENT; at--) {
            if (archive.getInt(at) == END) {
                return archive.getInt(at + PLACE_OF_DIRECTORY);
            }
        }
        return -1;
    }
}
