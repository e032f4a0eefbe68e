COLLECT {
  MATCH (statement)<-[said:SAID]-(:Actor)
  RETURN said.speakerId
  ORDER BY said.speakerId
}
