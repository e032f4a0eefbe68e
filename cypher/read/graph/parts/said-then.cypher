($filter.saidFrom IS NULL OR (statement.key < '~' AND substring(statement.key, 17) >= $filter.saidFrom))
AND ($filter.saidTo IS NULL OR statement.key < $filter.saidTo)
