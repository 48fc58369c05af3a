screen-week = { $day }/{ $month }
