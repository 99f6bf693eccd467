/// Faces in frames: model packs, detection, alignment, quality, tracks, templates and probes.
@NullMarked
package org.secondlook.face;

import org.jspecify.annotations.NullMarked;
