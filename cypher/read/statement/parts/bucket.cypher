CASE $by
  WHEN 'DAY' THEN {{day}}
  WHEN 'MONTH' THEN left({{day}}, 7)
  WHEN 'YEAR' THEN left({{day}}, 4)
  WHEN 'QUARTER' THEN left({{day}}, 4) + '-Q' + toString((toInteger(substring({{day}}, 5, 2)) + 2) / 3)
  WHEN 'WEEK' THEN right('000' + toString(date({{day}}).weekYear), 4) + '-W' + right('0' + toString(date({{day}}).week), 2)
END
