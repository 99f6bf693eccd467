grant select, insert on decision_mark to appender;
