-- Spans and dates.

-- Whole calendar months of a span, null when it starts or ends inside a month.
create macro whole_months(first_day, last_day) as
  case when day(first_day) = 1 and last_day = last_day(last_day)
    then cast(datediff('month', first_day, last_day) + 1 as integer) end;

-- The month of a day as a number, 202303.
create macro year_month(day) as 100 * year(day) + month(day);
