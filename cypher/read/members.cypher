// Every id that judgements have grouped, with the id of the node that it stands for.
MATCH (member:Member)
RETURN member.id AS id, member.canonical AS value
