// include read/statement/parts/sought path=pair index=pair key=key type=ABOUT place=place
// include read/statement/parts/sought path=about index=about key=key place=place
// include read/statement/parts/sought path=speaker index=speaker key=key place=place
WHEN seek.path = 'key' THEN {
  // include read/statement/parts/seek/key key=key
}
// include read/statement/parts/sought path=jointPair index=pair key=key type=JOINTLY_ABOUT place=place
// include read/statement/parts/sought path=longPair index=pair key=longKey type=ABOUT place=place
// include read/statement/parts/sought path=longAbout index=about key=longKey place=place
// include read/statement/parts/sought path=longSpeaker index=speaker key=longKey place=place
WHEN seek.path = 'longKey' THEN {
  // include read/statement/parts/seek/key key=longKey
}
// include read/statement/parts/sought path=longJointPair index=pair key=longKey type=JOINTLY_ABOUT place=place
// include read/statement/parts/places
