// The words of the page, as the server has them in the person's language. None are written here.

let words = {};

export async function loadWords() {
  const answer = await fetch("words", { cache: "no-cache" });
  const found = await answer.json();
  words = found.words;
  document.documentElement.lang = found.locale;
  document.title = say("title");
}

export function say(id) {
  return words[id] ?? "";
}
