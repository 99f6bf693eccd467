grant select, insert on alert_exhibit to appender;
