grant select, insert on session_histogram to appender;
