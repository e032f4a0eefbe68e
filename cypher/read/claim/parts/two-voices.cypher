UNWIND {{voices}} AS one
WITH DISTINCT one.speakers AS speakers
LIMIT 2
RETURN collect(speakers) AS {{voices}}Two
