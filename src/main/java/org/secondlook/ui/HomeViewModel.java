package org.secondlook.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.secondlook.deployment.OfficerAccount;

/// Where an officer who has signed in can go. Used by the screen's thread, which calls `refresh` at
/// its own pace.
final class HomeViewModel {
    private final Workplace place;
    private final Rooms rooms;
    private final Times times;
    private final Map<Section, Room> made = new EnumMap<>(Section.class);
    private final ReadOnlyObjectWrapper<Section> section;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");

    HomeViewModel(Workplace place, Rooms rooms) {
        this.place = place;
        this.rooms = rooms;
        this.times = new Times(place.clock().getZone(), place.messages());
        this.section = new ReadOnlyObjectWrapper<>(sections().getFirst());
    }

    /// Where the officer may go, in order.
    List<Section> sections() {
        return Stream.of(Section.values()).filter(s -> s.admits(who())).toList();
    }

    /// Who has signed in.
    OfficerAccount who() {
        return place.who().account();
    }

    /// Where the officer is.
    ReadOnlyObjectProperty<Section> section() {
        return section.getReadOnlyProperty();
    }

    /// The room in which the officer is.
    Room room() {
        return made.computeIfAbsent(section.get(), s -> rooms.of(s, place));
    }

    /// The time of day.
    ReadOnlyStringProperty time() {
        return time.getReadOnlyProperty();
    }

    /// Goes to a section; nothing happens where the officer may not go.
    void go(Section to) {
        if (to.admits(who())) {
            section.set(to);
        }
    }

    /// Takes note of the time.
    void refresh() {
        room().tick();
        time.set(times.clock(place.clock().instant()));
    }

    /// Lets go of all rooms.
    void close() {
        made.values().forEach(Room::close);
        made.clear();
    }
}
