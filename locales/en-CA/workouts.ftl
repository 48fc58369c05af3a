workout-day-5 = Day five
    .about = A third session if you want one, with any three favourites.
