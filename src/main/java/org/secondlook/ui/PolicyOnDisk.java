package org.secondlook.ui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Policy;

/// A force's own policy as it lies in the data folder now, which may be another one than the
/// console was opened with. Immutable.
///
/// @param file where it belongs
/// @param policy what it says; null where there is none or it cannot be used
/// @param problem why it cannot be used, with the line and what is allowed there; empty where
///   nothing is wrong
public record PolicyOnDisk(Path file, @Nullable Policy policy, String problem) {}
