CASE
  WHEN $timeZone <> 'UTC' AND {{date}} CONTAINS 'T'
    THEN toString(date(datetime({datetime: datetime({{minute}} + 'Z'), timezone: $timeZone})))
  ELSE left({{minute}}, 10)
END
