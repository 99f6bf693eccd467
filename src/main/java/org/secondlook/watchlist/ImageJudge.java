package org.secondlook.watchlist;

import java.util.Set;
import org.secondlook.face.Quality;

/// Judges one image and takes the face out of it. Stateless.
final class ImageJudge {
    private ImageJudge() {}

    /// @param reader of the worker that judges
    /// @param bytes of the image's file
    /// @param sha256 of these bytes
    /// @param portraits offered the face's
    static Judged judge(
            Photographs.Reader reader, byte[] bytes, String sha256, Portraits portraits) {
        if (JpegEnd.isMissing(bytes)) {
            return refused(Refusal.UNREADABLE, "The image is broken: its end is missing.");
        }
        try (Photograph photograph = reader.read(bytes)) {
            int face = EnrolmentGate.face(photograph);
            Quality quality = photograph.quality(face);
            Set<ImageFlag> flags = EnrolmentGate.flags(quality, photograph.faces());
            portraits.offer(sha256, () -> photograph.portrait(face));
            return new Judged.Taken(
                    new ImageVerdict.Enrolled(quality, flags), photograph.template(face));
        } catch (UnreadableException e) {
            return unreadable(e);
        } catch (RowException e) {
            return new Judged.PassedOver(e.verdict());
        }
    }

    static Judged unreadable(UnreadableException e) {
        return refused(Refusal.UNREADABLE, e.sentence());
    }

    private static Judged refused(Refusal reason, String sentence) {
        return new Judged.PassedOver(new ImageVerdict.Refused(reason, sentence));
    }
}
