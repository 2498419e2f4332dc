-- Stated parts of years with Kazakhstan as reporter, beside the same months of the year before where they are stated.
select t.*, p.name as partner_name, s.publisher, b.publisher as previous_publisher
from trade_periods as t
join codes as p on p.list = 'countries' and p.code = t.partner
join sources as s using (source_id)
left join sources as b on b.source_id = t.previous_source_id
where t.reporter = 'KAZ'
order by t.partner, t.flow, t.period_start, t.period_end
