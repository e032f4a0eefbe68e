ORDER BY about.speakerId {{direction}}, about.aboutId {{direction}}, about.{{key}} {{direction}}
