{
  verb: type(claimed),
  hedge: claimed.hedge,
  claim:
    // include read/parts/claim
}
