-- One figure a reporter, partner, flow and period: the rule by which one is shown where several are stated.
-- Reliable before doubtful; whole before broken (B); statistics before ministries before press; of several tables that
-- which has most years, and of one in several editions the later one; closed intervals before open ones; the narrower
-- interval; stated before summed; then the earlier page; the last two keys only make the choice repeatable. What a page
-- quotes ranks with the first table that gives the period.
with ranked as (
  select
    f.* exclude (is_continued), a.position as authority_rank,
    s.series_rank is null as is_quoted, coalesce(s.series_rank, min(s.series_rank) over same_thing, 1) as series_rank,
    f.is_continued as is_later_edition,
    f.obs_status = 'B' as is_broken,
    f.value_low is null or f.value_high is null as is_open,
    interval_width(f.value_low, f.value_high) as width,
    count(*) over same_thing as figure_count,
    count(distinct f.source_id) over same_thing as source_count,
    max(f.value) over same_thing - min(f.value) over same_thing as value_spread,
    count(*) over (partition by reporter, partner, flow, period_start, period_end, obs_status = 'U', f.authority)
      as rivals,
    count(distinct s.series_rank * 2 - if(f.is_continued, 1, 0))
      over (partition by reporter, partner, flow, period_start, period_end, obs_status = 'U', f.authority) as tables,
    count(*) over (
      partition by reporter, partner, flow, period_start, period_end, obs_status = 'U', f.authority,
        interval_width(f.value_low, f.value_high)
    ) as equals
  from trade_figures as f
  join stg_codes as a on a.list = 'authorities' and a.code = f.authority
  left join series_ranks as s using (reporter, partner, flow, series)
  window same_thing as (partition by reporter, partner, flow, period_start, period_end)
),

ordered as (
  select
    r.*,
    row_number() over (
      partition by reporter, partner, flow, period_start, period_end
      order by
        obs_status = 'U', is_broken, authority_rank, series_rank, is_later_edition desc, is_open, width, is_computed,
        s.published nulls last, source_id, input_ids
    ) as place
  from ranked as r
  join stg_sources as s using (source_id)
)

select
  * exclude (
    place, rivals, equals, tables, is_quoted, authority_rank, series_rank, is_later_edition, is_broken, is_open, width
  ),
  cast(rivals as integer) as rival_count,
  case
    when obs_status = 'U' then 'doubtful'
    when figure_count = 1 then 'only'
    when rivals = 1 then 'authority'
    when tables > 1 and not is_quoted then 'series'
    when equals > 1 then 'earlier'
    else 'precision'
  end as choice
from ordered
where place = 1
