// How many: the claims that each document describes.
// include read/document/parts/described-count noun=claim label=Claim
