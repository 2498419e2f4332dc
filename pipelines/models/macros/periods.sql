-- Spans and dates, and how they are called.

-- Whole calendar months of a span, null when it starts or ends inside a month.
create macro whole_months(first_day, last_day) as
  case when day(first_day) = 1 and last_day = last_day(last_day)
    then cast(datediff('month', first_day, last_day) + 1 as integer) end;

-- "January-November 2023", "2023", "September 2015 - May 2016": how a span is called on every page.
create macro period_label(first_day, last_day) as
  case
    when first_day is null then null
    when whole_months(first_day, last_day) is null and first_day = last_day then strftime(first_day, '%-d %B %Y')
    when whole_months(first_day, last_day) is null
      then strftime(first_day, '%-d %B %Y') || ' – ' || strftime(last_day, '%-d %B %Y')
    when whole_months(first_day, last_day) = 12 and month(first_day) = 1 then strftime(first_day, '%Y')
    when whole_months(first_day, last_day) = 1 then strftime(first_day, '%B %Y')
    when year(first_day) = year(last_day) then strftime(first_day, '%B') || '–' || strftime(last_day, '%B %Y')
    else strftime(first_day, '%B %Y') || ' – ' || strftime(last_day, '%B %Y')
  end;

-- "2023", "March 2023", "15 April 2023": the date of an event, as precise as it is known; and its month as a number, 202303.
create macro day_words(day, how_precise) as
  case how_precise when 'year' then strftime(day, '%Y') when 'month' then strftime(day, '%B %Y')
    else strftime(day, '%-d %B %Y') end;
create macro year_month(day) as 100 * year(day) + month(day);
