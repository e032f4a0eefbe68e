// The ids among these that judgements have grouped, with the id of the node that each stands for.
CYPHER 25 replan=skip
UNWIND $ids AS id
MATCH (member:Member {id: id})
RETURN id, member.canonical AS canonical
