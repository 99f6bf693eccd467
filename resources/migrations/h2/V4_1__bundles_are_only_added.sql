grant select, insert on bundle_opened to appender;
