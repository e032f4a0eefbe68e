// A document of your own. First set which: :param document => 'harbour-gazette-2024-05-06'
MATCH (document:Document {id: $document})<-[reported:REPORTED_IN]-(statement:Statement)<-[said:SAID]-(speaker:Actor)
OPTIONAL MATCH (statement)-[about:ABOUT]->(target)
RETURN document, reported, statement, said, speaker, about, target
LIMIT 100
