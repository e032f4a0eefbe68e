[labels(actor), [property IN $asked.gathered.properties.actor | actor[property]]]
