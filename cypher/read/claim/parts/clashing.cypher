ANY(one IN {{figures}} WHERE one.of = figure.of
  AND one.speakers <> figure.speakers AND (one.low > figure.high OR one.high < figure.low))
