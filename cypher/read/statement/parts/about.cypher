{
  stance: about.stance,
  as: coalesce(about.`as`, []),
  derived: coalesce(about.derived, false),
  target:
    // include read/parts/target
}
