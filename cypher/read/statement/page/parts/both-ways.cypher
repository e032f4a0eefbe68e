WHEN seek.path = '{{path}}' AND $descending THEN {
  // include read/statement/parts/seek/{{index}}
  // include read/statement/page/parts/order/{{index}} direction=DESC
}
WHEN seek.path = '{{path}}' AND NOT $descending THEN {
  // include read/statement/parts/seek/{{index}}
  // include read/statement/page/parts/order/{{index}} direction=ASC
}
