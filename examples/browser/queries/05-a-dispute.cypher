// A dispute. First set which: :param claim => 'us-strikes-2019-12-29-were-terrorism'
MATCH (speaker:Actor)-[said:SAID]->(statement:Statement)-[asserts:ASSERTS]->(claim:Claim)
MATCH (claim)-[contradicts:CONTRADICTS]->(rival:Claim)
MATCH (rival)<-[rivalAsserts:ASSERTS]-(rivalStatement:Statement)<-[rivalSaid:SAID]-(rivalSpeaker:Actor)
WHERE claim.id = $claim
WITH speaker, said, statement, asserts, claim, head(collect(contradicts)) AS contradicts, rival,
  rivalAsserts, rivalStatement, rivalSaid, rivalSpeaker
RETURN speaker, said, statement, asserts, claim, contradicts, rival, rivalAsserts, rivalStatement, rivalSaid, rivalSpeaker
LIMIT 25
