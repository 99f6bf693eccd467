grant select, insert on presence, account_change to appender;
