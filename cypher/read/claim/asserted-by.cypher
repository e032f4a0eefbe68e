// The speakers of the statements that assert each claim, by id.
// include read/claim/parts/speakers verb=ASSERTS
