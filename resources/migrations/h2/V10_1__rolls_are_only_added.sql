grant select, insert on watchlist_roll, watchlist_member to appender;
