plan-favourites = This day is optional, with three of your favourites.
