// Every member of a group, with the id of the node that it stands for.
MATCH (member:Member)
RETURN member.id AS id, member.canonical AS canonical
