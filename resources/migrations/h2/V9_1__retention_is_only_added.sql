grant select, insert on purge, purge_item, evidence_hold, evidence_hold_ending to appender;
