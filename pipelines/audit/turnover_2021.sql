with others as (
  select arg_min(observation_id, value_high - value_low) as observation_id, count(distinct source_id) as source_count
  from stg_observations
  where indicator = 'trade_value' and product = 'TOTAL' and reporter = 'KAZ' and partner = 'AFG' and flow = 'total'
    and period = '2021' and source_id <> 'diplomat-2024-01' and obs_status <> 'U'
)

select
  'turnover-2021' as check_id,
  'Trade of 2021' as subject,
  'Trade with Afghanistan in 2021 came to the amount printed.' as statement,
  'the article''s turnover, against the most precise figure of other sources' as formula,
  said.value as left_value,
  other.value as right_value,
  'USD' as unit,
  verdict('=', said.value_low, said.value, said.value_high, other.value_low, other.value, other.value_high) as verdict,
  case when other.value is null then 'No other source states it.'
    else source_count || if(source_count = 1, ' other source states', ' other sources state')
      || ' the turnover of the year; the most precise prints ' || other.printed || '.'
  end as explanation,
  concat_ws(' ', said.observation_id, other.observation_id) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.total-2021'
left join others on true
left join stg_observations as other on other.observation_id = others.observation_id
