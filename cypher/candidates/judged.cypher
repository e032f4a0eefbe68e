// All judgements about which ids mean one thing, applied or not.
MATCH (judgement:Judgement)
RETURN judgement.verdict AS verdict, judgement.ids AS ids
