-- The other partners' January is not stated anywhere; their average month of 2023 stands in for it. Only partners held here
-- can be counted, so a place beyond the one stated disproves the statement and a better one cannot prove it.
with larger as (
  select count(*) as partners, string_agg(input_ids, ' ') as input_ids
  from partner_years, (select value from stg_observations where observation_id = 'diplomat-2024-01.locomotives-2023-01') as sum
  where reporter = 'KAZ' and year = 2023 and flow = 'total' and partner <> 'AFG' and partner_years.value / 12 > sum.value
)

select
  'top-ten' as check_id,
  'Locomotives' as subject,
  'In January 2023 Afghanistan was among the ten largest partners.' as statement,
  '1 + partners whose average month of 2023 exceeds the locomotive export, against the place stated' as formula,
  said.value as left_value,
  1 + partners as right_value,
  'rank' as unit,
  case when said.value is null or sum.value is null then 'cannot_be_checked'
    when 1 + partners > said.value_high then 'does_not_hold'
    else 'cannot_be_checked' end as verdict,
  'Of the partners held here, ' || partners || ' trade more in an average month; the figures of all others would be needed.'
    as explanation,
  concat_ws(' ', said.observation_id, sum.observation_id, larger.input_ids) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.rank-2023-01'
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join larger on true
