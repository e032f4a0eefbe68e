// include read/statement/parts/sought path=pair index=pair key=key type=ABOUT
// include read/statement/parts/sought path=about index=about key=key
// include read/statement/parts/sought path=speaker index=speaker key=key
// include read/statement/parts/sought path=key index=key key=key
// include read/statement/parts/sought path=jointPair index=pair key=key type=JOINTLY_ABOUT
// include read/statement/parts/sought path=longPair index=pair key=longKey type=ABOUT
// include read/statement/parts/sought path=longAbout index=about key=longKey
// include read/statement/parts/sought path=longSpeaker index=speaker key=longKey
// include read/statement/parts/sought path=longKey index=key key=longKey
// include read/statement/parts/sought path=longJointPair index=pair key=longKey type=JOINTLY_ABOUT
// include read/statement/parts/places
