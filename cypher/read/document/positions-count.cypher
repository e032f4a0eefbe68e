// How many: the positions that each document describes.
// include read/document/parts/described-count noun=position label=Position
