grant select, insert on judgement to appender;
