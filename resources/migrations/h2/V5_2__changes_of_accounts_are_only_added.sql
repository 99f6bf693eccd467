grant select, insert on account_change to appender;
