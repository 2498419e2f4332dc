with years as (
  select year
  from (values ('2021'), ('2022')) as stated (year)
),

others as (
  select
    period as year,
    first(observation_id order by value_high - value_low nulls last, observation_id) as observation_id,
    count(distinct source_id) as source_count,
    count(distinct source_id) filter (value = said_value) as same,
    count(*) filter (not intervals_meet(value_low, value_high, said_low, said_high)) as differing
  from stg_observations
  left join (select period, value as said_value, value_low as said_low, value_high as said_high from stg_observations
    where source_id = 'diplomat-2024-01' and indicator = 'trade_value' and flow = 'total') using (period)
  where indicator = 'trade_value' and product = 'TOTAL' and reporter = 'KAZ' and partner = 'AFG' and flow = 'total'
    and source_id <> 'diplomat-2024-01' and obs_status <> 'U'
  group by period
)

select
  'turnover-' || year as check_id,
  'Trade of ' || year as subject,
  'trade with Afghanistan in ' || year || ' came to ' || coalesce(said.printed, 'a sum') || '.' as statement,
  said.observation_id as claim_ids,
  'the article''s turnover, against the most precise figure of other sources' as formula,
  '=' as relation, 'USD' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  other.value as right_value, other.value_low as right_low, other.value_high as right_high,
  sum_formula(other.observation_id) as right_formula,
  counted(source_count, 'other source') || if(source_count = 1, ' states', ' state')
    || ' the turnover of the year, ' || if(same = source_count, 'the same amount',
      '{{#' || same || '}} the same amount and {{#' || (source_count - same) || '}} another or a rounded one')
    || '; the most precise gives '
    || traced(usd_words(right_value), right_formula) || if(differing = 0, ', and none contradicts it.',
      '; ' || counted(differing, 'figure') || ' cannot be squared with it.') as explanation
from years
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.total-' || year
left join others using (year)
left join stg_observations as other on other.observation_id = others.observation_id
