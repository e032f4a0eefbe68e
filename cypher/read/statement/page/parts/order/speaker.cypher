ORDER BY said.speakerId {{direction}}, said.{{key}} {{direction}}
