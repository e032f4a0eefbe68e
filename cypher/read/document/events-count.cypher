// How many: the events that each document describes.
// include read/document/parts/described-count noun=event label=Event
