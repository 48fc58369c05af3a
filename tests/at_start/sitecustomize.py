"""Python imports this at the start of every process that a test starts: its answers are watched, too."""

import answers

answers.watch()
