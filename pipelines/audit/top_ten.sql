-- The other partners' January is not stated anywhere; their average month of 2023 stands in for it, and only one that exceeds
-- twice the sum is counted, the same measure of unlikely as for December. Only partners held here
-- can be counted, so a place beyond the one stated disproves the statement and a better one cannot prove it.
with others as (
  select count(*) as known, count(*) filter (y.value / 12 > 2 * sum.value) as larger,
    string_agg(sum_formula(y.input_ids) || ' / 12', ', ' order by y.partner) as formulas
  from partner_years as y, stg_observations as sum
  where y.reporter = 'KAZ' and y.year = 2023 and y.flow = 'total' and y.partner <> 'AFG'
    and sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
)

select
  'top-ten' as check_id,
  'Locomotives' as subject,
  'in January 2023 Afghanistan was among the ' || coalesce(said.printed, 'first') || ' largest partners.' as statement,
  said.observation_id as claim_ids,
  'the place stated, against the place after all partners whose average month of 2023 exceeds twice the locomotive export' as formula,
  '>=' as relation, 'rank' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  1 + larger as right_value, null as right_low, null as right_high,
  '1 + above(2 * [' || sum.observation_id || '], ' || formulas || ')' as right_formula,
  'Of the ' || counted(known, 'partner') || ' whose 2023 is known here, '
    || traced(larger, 'above(2 * [' || sum.observation_id || '], ' || formulas || ')')
    || ' trade more than twice the sum in an average month; January alone, and the figures of all others, would be needed.' as explanation,
  case when 1 + larger > said.value_high then 'does_not_hold' else 'cannot_be_checked' end as override
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.rank-2023-01'
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join others on true
