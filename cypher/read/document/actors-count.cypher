// How many: the actors that each document describes.
// include read/document/parts/described-count noun=actor label=Actor
