// The judgements about what each id means, by document and place in it.
// {items, total}: at most $first of them after the one with the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Actor|Event|Topic|Claim|Position|Statement {id: id})
  MATCH (node)<-[:IDENTIFIES]-(judgement:Judgement)
  WITH judgement
  ORDER BY judgement.id
  WITH collect(judgement) AS listed
  RETURN {
    total: size(listed),
    items: [judgement IN [one IN listed WHERE one.id > $after][..toInteger($first)] | judgement { .* }]
  } AS value
}
RETURN id, value
