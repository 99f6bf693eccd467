package org.secondlook.watchlist;

import org.secondlook.face.Template;

/// What enrolment made of one image. Owned by whoever holds it.
public sealed interface Judged extends AutoCloseable {

    /// For the report.
    ImageVerdict verdict();

    @Override
    void close();

    /// A face to search for.
    record Taken(ImageVerdict.Enrolled verdict, Template template) implements Judged {
        @Override
        public void close() {
            template.close();
        }
    }

    /// Nothing but the verdict.
    record PassedOver(ImageVerdict verdict) implements Judged {
        @Override
        public void close() {
            // Holds no face.
        }
    }
}
