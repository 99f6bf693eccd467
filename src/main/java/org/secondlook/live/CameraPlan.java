package org.secondlook.live;

import org.secondlook.capture.CameraAddress;

/// A camera that a session is to run.
///
/// @param name for people
/// @param address where its pictures come from
public record CameraPlan(String name, CameraAddress address) {}
