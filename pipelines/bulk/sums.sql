-- What a reporter gives for the world beside the sum of its partners, for all goods and for chapters.
select
  source_id, reporter, flow, product, month,
  sum(value) filter (partner = 'WLD') as world,
  sum(value) filter (partner <> 'WLD') as partners,
  count(*) filter (partner <> 'WLD')::integer as partner_count
from trade
where product = 'TOTAL' or length(product) = 2
group by all
having world is not null and partners is not null
order by all
