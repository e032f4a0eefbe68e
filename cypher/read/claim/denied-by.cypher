// The speakers of the statements that deny each claim, by id.
// include read/claim/parts/speakers verb=DENIES
