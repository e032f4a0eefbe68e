// Notes up to which document an import is finished.
MATCH (mark:Graph {id: 'imported'})
SET mark.after = $after
