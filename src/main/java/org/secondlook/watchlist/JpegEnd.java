package org.secondlook.watchlist;

/// Tells a JPEG photograph that was cut short from a whole one. Stateless.
///
/// The decoder refuses a photograph that ends within a scan. A progressive one that ends between
/// two scans it decodes without a word: the whole picture is there, as coarse as blocks of eight
/// pixels, and their edges even pass for sharpness. What is missing then is the mark of the end
/// (ITU-T T.81, B.1.1.3: EOI), so that is looked for.
final class JpegEnd {
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int TEMPORARY = 0x01;

    private JpegEnd() {}

    /// Whether these bytes begin as a JPEG photograph and never end as one.
    static boolean isMissing(byte[] bytes) {
        if (bytes.length < 2 || at(bytes, 0) != 0xff || at(bytes, 1) != START_OF_IMAGE) {
            return false;
        }
        int position = 2;
        while (true) {
            position = marker(bytes, position);
            if (position >= bytes.length) {
                return true;
            }
            int marker = at(bytes, position++);
            if (marker == END_OF_IMAGE) {
                return false;
            }
            if (hasLength(marker)) {
                if (position + 1 >= bytes.length) {
                    return true;
                }
                position += at(bytes, position) << 8 | at(bytes, position + 1);
            }
        }
    }

    /// Where the second byte of the next marker is, beyond the data of a scan; the end where there
    /// is none.
    private static int marker(byte[] bytes, int from) {
        for (int i = from; i + 1 < bytes.length; i++) {
            int next = at(bytes, i + 1);
            if (at(bytes, i) == 0xff && next != 0x00 && next != 0xff) {
                return i + 1;
            }
        }
        return bytes.length;
    }

    /// Restart marks stand within a scan and, like two others, have no length.
    private static boolean hasLength(int marker) {
        return marker != TEMPORARY && (marker < 0xd0 || marker >= START_OF_SCAN);
    }

    private static int at(byte[] bytes, int position) {
        return bytes[position] & 0xff;
    }
}
