select * from codes order by list, position
