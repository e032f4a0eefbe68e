coalesce(right('00000000000000000' + toString(toInteger(statement.doubt * 1.0e17)), 18), '~') + ' ' + statement.id
