package org.secondlook.record;

import java.time.Instant;
import java.util.UUID;

/// One opening of the store, as read back. Immutable.
///
/// @param id recorded with every alert and ending
/// @param openedAt when
/// @param details what held while it was open
public record RecordedSession(UUID id, Instant openedAt, SessionDetails details) {}
