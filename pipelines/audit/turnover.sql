with years as (
  select year
  from (values ('2021'), ('2022')) as stated (year)
),

others as (
  select
    period as year,
    arg_min(observation_id, value_high - value_low) as observation_id,
    count(distinct source_id) as source_count
  from stg_observations
  where indicator = 'trade_value' and product = 'TOTAL' and reporter = 'KAZ' and partner = 'AFG' and flow = 'total'
    and source_id <> 'diplomat-2024-01' and obs_status <> 'U'
  group by period
)

select
  'turnover-' || year as check_id,
  'Trade of ' || year as subject,
  'Trade with Afghanistan in ' || year || ' came to the amount printed.' as statement,
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
from years
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.total-' || year
left join others using (year)
left join stg_observations as other on other.observation_id = others.observation_id
