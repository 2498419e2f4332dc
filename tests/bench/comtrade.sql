-- Trade that nobody had, in the shape of what UN Comtrade publishes. The same rows come of the same variables.
create or replace temp macro unit_of(a, b) as ((hash(a, b) % 1000003) + 1) / 1000004.0;
create or replace temp macro normal_of(a, b) as sqrt(-2 * ln(unit_of(a, b))) * cos(2 * pi() * unit_of(a, b + 1));

create or replace temp table area as
select * from read_csv(getvariable('areas'), all_varchar = true) where name not like '%(to %';

create or replace temp table product as
select
  printf('%02d%02d%d0', chapter, heading, item) as code,
  row_number() over (order by hash(chapter, heading, item)) - 1 as nth
from range(1, 98) as c(chapter), range(1, 11) as h(heading), range(1, 7) as i(item)
where chapter <> 77;

-- How many products a pair trades has a long tail: most have few, some thousands.
create or replace temp table pair as
with
  reporter as (select m49 from area where kind = 'country' order by hash(m49) limit 170),
  partner as (select m49 from area where kind in ('country', 'nes') order by hash(m49) limit 230)
select
  year, r.m49 as reporter, flow, p.m49 as partner, hash(r.m49, p.m49, flow) as seed,
  least(5760, floor(
    getvariable('rows') / (getvariable('last') - getvariable('first') + 1) / 1900000.0 * exp(1.9 * normal_of(seed, 1))
    + unit_of(seed, 3)
  ))::integer as products
from
  reporter as r, partner as p, (values ('X'), ('M'), ('RX')) as f(flow),
  range(getvariable('first'), getvariable('last') + 1) as y(year)
where r.m49 <> p.m49 and (flow <> 'RX' or seed % 10 = 0);

create or replace temp table leaf as
select
  year, reporter, flow, partner, code,
  round(exp(15 + 2.8 * normal_of(seed, year * 10000 + nth)), 3)::decimal(18, 3) as value,
  round(value / (1 + 9 * unit_of(seed, nth)), 3)::decimal(18, 3) as weight
from (select *, (unnest(range(products)) + seed % 5760) % 5760 as nth from pair)
join product using (nth);

-- Totals as the statistics have them: six digits, chapters and all goods, partners and the world.
create or replace temp table trade as
select
  year, reporter, flow, coalesce(partner, '0') as partner, coalesce(code, chapter, 'TOTAL') as code,
  0 as transport, sum(value) as value, sum(weight) as weight
from (select *, left(code, 2) as chapter from leaf)
group by grouping sets (
  (year, reporter, flow, partner, code), (year, reporter, flow, partner, chapter), (year, reporter, flow, partner),
  (year, reporter, flow, code), (year, reporter, flow, chapter), (year, reporter, flow)
);

-- An eighth of the rows by mode of transport too.
insert into trade
select year, reporter, flow, partner, code, mode, value * share, weight * share
from trade, (values (2100, 0.6::decimal(2, 1)), (3200, 0.4::decimal(2, 1))) as t(mode, share)
where hash(reporter, partner, code) % 8 = 0;
