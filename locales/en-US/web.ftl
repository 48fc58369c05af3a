# The web screen: what the page and its command show beside the workout, and nobody says.

web-title = Form Coach
web-lost = The coach cannot be reached. Trying again.
web-no-key = This screen needs the key. Scan the code in the terminal, or type the whole address.
web-refused = The coach does not know this address. Open the one in the terminal.
web-too-many = Too many screens are open. Close one.
web-slowly = Too fast. Once more, please.
web-not-pressed = That did not reach the coach. Try again.
web-waiting = Waiting for the workout.
web-weekly = Sets a week
web-delete = Delete the last digit
web-enter = That is all
web-no-wake-lock = This browser gives no wake lock here: the screen is kept awake by a silent film of the number.
web-not-offline = Without the coach, this page goes on only as long as it stays open.
web-not-kept = This page is not kept on this device.
web-how-secure = An encrypted address (https) changes that: coach screen --tls.
web-begin = Begin here
web-go-on = Go on here
web-preparing = The coach is getting the sound ready.
web-not-played = This browser plays no sound until you touch the screen.
web-offline = The coach cannot be reached. The workout goes on.
web-address = The screen is at { $address }
web-scan = Scan this with a phone or a tablet, or type the address.
web-end = Ctrl+C ends it.
web-any-key = Press any key when it is there.
web-paused = Paused
