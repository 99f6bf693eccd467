grant select, insert on deployment_receipt, deployment_receipt_item, session_count to appender;
