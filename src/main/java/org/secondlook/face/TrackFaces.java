package org.secondlook.face;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a track is compared by at one moment: its fused template and the crops from which portraits
/// can be made. Owned by whoever holds it; its pixels are shared with the track.
public final class TrackFaces implements AutoCloseable {
    private final Template template;
    private final List<Crop> crops;

    TrackFaces(Template template, List<Crop> crops) {
        this.template = template;
        this.crops = crops;
    }

    /// The track's templates, fused by quality.
    public Template template() {
        return template;
    }

    /// The probe to be shown to a person, owned by the caller.
    public Probe probe() {
        return new Probe(crops.stream().map(Crop::portrait).toList(), template.copy());
    }

    /// The template of the latest face alone; stays this object's.
    public Optional<Template> latestTemplate() {
        return latest().map(Crop::template);
    }

    /// The portrait of the latest face, owned by the caller.
    public Optional<Portrait> latestPortrait() {
        return latest().map(Crop::portrait);
    }

    private Optional<Crop> latest() {
        return crops.stream().max(Comparator.comparingDouble(c -> c.pixels().seconds()));
    }

    @Override
    public void close() {
        template.close();
        crops.forEach(Crop::close);
    }
}
