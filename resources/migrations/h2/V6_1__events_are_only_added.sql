grant select, insert on event, event_checkpoint to appender;
