// The speakers of the statements that assert each claim, by id, superseded statements left out unless $superseded:
// {items, total}, at most $first speakers after the id $after, and how many there are in all.
// include read/claim/parts/speakers verb=ASSERTS
