// The speakers of the statements that leave open each claim, by id.
// include read/claim/parts/speakers verb=LEAVES_OPEN
