grant select, insert on dispute_resolution to appender;
