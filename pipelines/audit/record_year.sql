with years as (
  select
    count(*) as years,
    max(value) as value, max(value_low) as value_low, max(value_high) as value_high,
    first(period order by value desc, year desc) as period,
    'max(' || string_agg(sum_formula(input_ids), ', ' order by year) || ')' as formula,
    first(sum_formula(input_ids) order by value desc, year desc) as highest
  from trade_annual
  where reporter = 'KAZ' and partner = 'AFG' and flow = 'total' and year < 2022 and not is_partial
)

select
  'record-2022' as check_id,
  'Trade of 2022' as subject,
  'trade with Afghanistan in 2022, ' || coalesce(said.printed, 'a sum') || ', was a record.' as statement,
  said.observation_id as claim_ids,
  'the article''s turnover, against the highest of the years before' as formula,
  '>=' as relation, 'USD' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  year.value as right_value, year.value_low as right_low, year.value_high as right_high,
  year.formula as right_formula,
  'Of the ' || counted(years, 'year') || ' before 2022 for which a turnover is known, the highest is ' || year.period || ' with '
    || traced(usd_words(right_value), highest) || '.' as explanation
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.total-2022'
left join years as year on true
