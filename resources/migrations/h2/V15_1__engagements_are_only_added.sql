grant select, insert on engagement to appender;
