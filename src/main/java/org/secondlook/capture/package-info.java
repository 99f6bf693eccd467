/// Where pictures come from: cameras, the hand-over of frames, and a camera's health.
@NullMarked
package org.secondlook.capture;

import org.jspecify.annotations.NullMarked;
