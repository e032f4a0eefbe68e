MATCH SHORTEST 1 (mouth) ((:Organization)-[part:AFFILIATED_WITH WHERE part.kind = 'PART_OF']->())* (body:Actor)
