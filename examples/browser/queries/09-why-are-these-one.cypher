// Why are these one? Who judged what an id means, with which other ids, and why. First set which: :param id => 'white-house-2023-12-27#coalition-forces'
MATCH (document:Document)-[judges:JUDGES]->(judgement:Judgement)-[identifies:IDENTIFIES]->(node)
WHERE $id IN judgement.ids
OPTIONAL MATCH (node)-[described:DESCRIBED_IN]->(source:Document)
RETURN document, judges, judgement, identifies, node, described, source
LIMIT 50
