-- The whole year most favourable to the article decides: the highest that is not of low reliability. While there is reason to
-- think that it counts a part of the trade only, it refutes nothing.
with years as (
  select
    count(distinct source_id) filter (obs_status <> 'U') as sources,
    count(*) filter (obs_status = 'U') as doubtful,
    first(observation_id order by value desc, observation_id) filter (obs_status <> 'U') as observation_id
  from stg_observations
  where indicator = 'trade_value' and product = 'TOTAL' and reporter = 'KAZ' and partner = 'AFG' and flow = 'total'
    and period = '2023' and source_id <> 'diplomat-2024-01'
)

select
  'eleven-months-in-year' as check_id,
  'Trade of 2023' as subject,
  'eleven months of 2023 brought ' || coalesce(said.printed, 'a sum') || '.' as statement,
  said.observation_id as claim_ids,
  'the article''s eleven months, against the highest whole year of other sources: a part is not larger than its whole'
    as formula,
  '<=' as relation, 'USD' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  year.value as right_value, year.value_low as right_low, year.value_high as right_high,
  sum_formula(year.observation_id) as right_formula,
  counted(sources, 'other source') || if(sources = 1, ' gives', ' give') || ' the whole year, at most '
    || traced(usd_words(right_value), right_formula)
    || if(left_value > right_value, ': ' || traced(usd_words(left_value - right_value), left_formula || ' - ' || right_formula)
      || ' less than the eleven months', '')
    || if(doubtful = 0, '', '; ' || counted(doubtful, 'doubtful figure') || if(doubtful = 1, ' is', ' are') || ' left aside')
    || if(coalesce(may_be_part, false), '. One of the two must be wrong, unless that sum counts farm goods only, as its page may be read.', '.')
      as explanation,
  case when may_be_part and left_low > right_high then 'cannot_be_checked' end as override
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.total-2023-01-11'
left join years on true
left join stg_observations as year on year.observation_id = years.observation_id
left join (
  select distinct observation_id, true as may_be_part from stg_reasons where kind = 'part_of_trade'
) as part on part.observation_id = year.observation_id
