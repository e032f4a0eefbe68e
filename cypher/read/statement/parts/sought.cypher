WHEN seek.path = '{{path}}' THEN {
  // include read/statement/parts/seek/{{index}}
}
