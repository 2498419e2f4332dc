-- What models need to know of intervals to select by; what is computed with them is a formula. An open end is null.

-- Two intervals meet unless one lies wholly above the other; the same rule as `meet` in interval.ts.
create macro intervals_meet(low_a, high_a, low_b, high_b) as
  coalesce(low_a <= high_b, true) and coalesce(low_b <= high_a, true);

-- How far two intervals that do not meet lie apart, and how wide one is.
create macro interval_gap(low_a, high_a, low_b, high_b) as greatest(low_b - high_a, low_a - high_b);
create macro interval_width(low, high) as high - low;
