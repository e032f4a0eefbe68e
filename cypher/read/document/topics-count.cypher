// How many: the topics that each document describes.
// include read/document/parts/described-count noun=topic label=Topic
