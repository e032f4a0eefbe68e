ORDER BY about.aboutId {{direction}}, about.{{key}} {{direction}}
