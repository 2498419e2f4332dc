select * from sources order by kind, publisher, published, source_id
