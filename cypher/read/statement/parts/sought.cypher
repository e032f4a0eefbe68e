WHEN seek.path = '{{path}}' THEN {
  UNWIND seek.places AS place
  // include read/statement/parts/seek/{{index}}
}
