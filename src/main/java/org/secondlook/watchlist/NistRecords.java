package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Splits an ANSI/NIST-ITL file of the traditional encoding (ANSI/NIST-ITL 1-2011, annex B) into
/// its records. Used by one thread, once.
///
/// Only what an import needs is read: the fields of Type-1, which lists the records that follow,
/// and of Type-10, which holds photographs. Other records are passed over by their length: Types 3
/// to 8 begin with it as four bytes, all others with the field T.001. The reader is our own, since
/// messages have to name record and field, and whatever a file says of its lengths must cost no
/// more memory than the file has bytes.
final class NistRecords {
    /// A larger file is refused unread.
    static final int MAX_BYTES = ImageFolder.MAX_FILE_BYTES;

    /// Records of one file.
    static final int MAX_RECORDS = 1_000;

    /// Fields of one record.
    static final int MAX_FIELDS = 1_000;

    /// Of a Type-10 record: the photograph.
    static final int DATA = 999;

    private static final int LENGTH = 1;
    private static final int CONTENT = 3;
    private static final int FILE_SEPARATOR = 0x1c;
    private static final int GROUP_SEPARATOR = 0x1d;
    private static final int MAX_DIGITS = 9;

    private final byte[] file;
    private int at;
    private int number;
    private int type = 1;

    NistRecords(byte[] file) {
        this.file = file;
    }

    /// The records, in their order.
    ///
    /// @throws RowException when the file is none, or is broken; the sentence names record and
    ///   field
    List<NistRecord> all() throws RowException {
        List<NistRecord> records = new ArrayList<>();
        NistRecord first = next();
        records.add(first);
        for (int listed : types(first)) {
            type = listed;
            records.add(next());
        }
        if (at < file.length) {
            throw broken(
                    "the file goes on for %d bytes after its last record"
                            .formatted(file.length - at));
        }
        return records;
    }

    /// The types that field 1.003 lists after the first record itself.
    private List<Integer> types(NistRecord first) throws RowException {
        String content = first.text(CONTENT);
        List<Integer> types = new ArrayList<>();
        String[] members = content.split("\u001e", MAX_RECORDS + 2);
        for (int i = 1; i < members.length; i++) {
            String text = members[i].split("\u001f", 2)[0];
            if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < 2) {
                throw field(CONTENT, "its member %d names no type of record".formatted(i + 1));
            }
            types.add(Integer.valueOf(text));
        }
        if (content.isEmpty() || types.size() > MAX_RECORDS) {
            throw field(CONTENT, "it lists no record, or more than %d".formatted(MAX_RECORDS));
        }
        return types;
    }

    private NistRecord next() throws RowException {
        number++;
        int begin = at;
        if (begin >= file.length) {
            throw broken("it is missing: the file ends before");
        }
        boolean binary = type >= 3 && type <= 8;
        int end = begin + (binary ? binaryLength() : taggedLength());
        Map<Integer, NistRecord.Span> fields = new HashMap<>();
        if (type == 1 || type == 10) {
            at = begin;
            fields(end, fields);
        }
        at = end;
        return new NistRecord(file, number, type, fields);
    }

    private int binaryLength() throws RowException {
        if (file.length - at < Integer.BYTES) {
            throw broken("the file ends within its length");
        }
        long length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            length = length << 8 | file[at + i] & 0xff;
        }
        return checked(length, Integer.BYTES + 1);
    }

    private int taggedLength() throws RowException {
        int begin = at;
        if (tag(file.length) != LENGTH) {
            throw field(LENGTH, "the record does not begin with its length");
        }
        long length = digits(file.length);
        if (at >= file.length || !isEnd(file[at])) {
            throw field(LENGTH, "it holds no length");
        }
        int shortest = at + 1 - begin;
        at = begin;
        int checked = checked(length, shortest);
        if (file[begin + checked - 1] != FILE_SEPARATOR) {
            throw field(LENGTH, "the record does not end where it says");
        }
        return checked;
    }

    private int checked(long length, int shortest) throws RowException {
        if (length < shortest || length > file.length - at) {
            throw field(
                    LENGTH,
                    "it says %d bytes, and %d are left in the file"
                            .formatted(length, file.length - at));
        }
        return (int) length;
    }

    private void fields(int end, Map<Integer, NistRecord.Span> fields) throws RowException {
        while (at < end) {
            int tag = tag(end);
            int from = at;
            if (tag == DATA) {
                at = end - 1;
            } else {
                while (at < end && !isEnd(file[at])) {
                    at++;
                }
            }
            if (fields.size() == MAX_FIELDS) {
                throw field(tag, "the record has more than %d fields".formatted(MAX_FIELDS));
            }
            if (fields.putIfAbsent(tag, new NistRecord.Span(from, Math.min(at, end))) != null) {
                throw field(tag, "it is there twice");
            }
            at++;
        }
    }

    /// Reads “T.NNN:”.
    private int tag(int end) throws RowException {
        int begin = at;
        long ofType = digits(end);
        boolean dot = at < end && file[at++] == '.';
        long field = digits(end);
        boolean colon = at < end && file[at++] == ':';
        if (ofType != type || !dot || !colon || field < 1) {
            throw broken("at byte %d a field %d.… should begin".formatted(begin, type));
        }
        return (int) field;
    }

    private long digits(int end) {
        long value = -1;
        for (int i = 0; i < MAX_DIGITS && at < end && file[at] >= '0' && file[at] <= '9'; i++) {
            value = Math.max(value, 0) * 10 + (file[at++] - '0');
        }
        return value;
    }

    private static boolean isEnd(byte b) {
        return b == GROUP_SEPARATOR || b == FILE_SEPARATOR;
    }

    private RowException field(int field, String what) {
        return broken("field %d.%03d: %s".formatted(type, field, what));
    }

    private RowException broken(String what) {
        return new RowException(
                Refusal.UNREADABLE,
                "The file is broken: record %d (Type-%d), %s.".formatted(number, type, what));
    }
}
