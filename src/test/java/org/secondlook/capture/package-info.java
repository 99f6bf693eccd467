/// Cameras, frames and pixels, with real FFmpeg on real and made footage.
@NullMarked
package org.secondlook.capture;

import org.jspecify.annotations.NullMarked;
