-- How good each value is that tables show: a figure as stated, or the sum of a source's exports and imports, which
-- bears each mark that one of them bears. `input_ids` are separated by blanks.
with inputs as (
  select observation_id as input_ids, observation_id
  from stg_observations
  union all
  select distinct input_ids, unnest(string_split(input_ids, ' ')) as observation_id
  from trade_figures
  where is_computed
)

select
  i.input_ids,
  bool_or(q.in_conflict) as in_conflict,
  marks_text(bool_or(q.is_unofficial), bool_or(q.is_disputed), bool_or(q.is_unsettled)) as marks
from inputs as i
join figure_quality as q using (observation_id)
group by i.input_ids
