package org.secondlook.ui;

/// Makes the rooms of the console. Used by the screen's thread.
///
/// @param defaults what recorded footage begins with
record Rooms(StartDefaults defaults) {

    /// The room of a section, for the officer whose workplace it is.
    Room of(Section section, Workplace place) {
        return switch (section) {
            case DEPLOYMENTS -> new DeploymentsRoom(defaults, place);
            case WATCHLISTS -> WatchlistsRoom.of(place);
            case PEOPLE -> new PeopleRoom(place);
            case POLICY -> new PolicyRoom(place);
            case FOOTAGE -> new FootageRoom(defaults, place);
            case RECORD -> new RecordRoom(place);
            case RETENTION -> new RetentionRoom(place);
        };
    }
}
