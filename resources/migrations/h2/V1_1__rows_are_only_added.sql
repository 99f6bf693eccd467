-- The console works as a user with this role: it may read and add, and the database refuses it everything else.

create role appender;

grant select, insert on console_session, alert, alert_runner_up, alert_ending, decision, decision_reason to appender;
