select * from audit order by check_id
