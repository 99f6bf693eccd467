package org.secondlook.record;

/// The database is sound and refused a row: it is there already, or breaks a rule of the tables.
final class RowRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RecordFault fault;

    RowRefusedException(RecordFault fault) {
        super(fault.sentence(), fault.cause());
        this.fault = fault;
    }

    RecordFault fault() {
        return fault;
    }
}
