-- Leaves out what is there by two numbers of one country, as Sudan's before and since 2011: the one that lasts stays.
update record set left_out = 'former_number'
where rowid in (
  with
    used as (
      select distinct unnest([reporter, partner]) as code, year
      from record where file = getvariable('file') and left_out is null
    ),
    doubled as (
      select year, iso from used join area_code using (code) group by year, iso having count(*) > 1
    ),
    suspect as (
      select
        record.rowid as id, record.* exclude (reporter, partner), reporter.iso as reporter, partner.iso as partner,
        least(reporter.last_year, partner.last_year) as last_year
      from record
      join area_code as reporter on reporter.code = record.reporter
      join area_code as partner on partner.code = record.partner
      where file = getvariable('file') and left_out is null
        and ((year, reporter.iso) in (from doubled) or (year, partner.iso) in (from doubled))
    )
  select id from suspect
  qualify last_year < max(last_year) over (
    partition by reporter, partner, product, flow, year, month, classification, valuation
  )
)
