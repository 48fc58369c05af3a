// What can be done now, as buttons and as keys. A button is the key that stands for it.

import { say } from "./words.js";

const nav = document.getElementById("choices");
const numbers = document.getElementById("numbers");
const SPECIAL = { Enter: "\n", Backspace: "\x7f", Escape: "\x1b" };
let press = () => {};
let shown = "";
let counting = false;

export function onPress(handler) {
  press = handler;
}

export function showChoices(display) {
  const { choices, spoken } = display;
  const mark = JSON.stringify([choices, spoken.typed !== null]);
  if (mark === shown) return;
  shown = mark;
  const focused = document.activeElement?.dataset?.id;
  if (!choices.some((one) => one.key === "")) counting = false;
  nav.replaceChildren(...choices.map(buttonOf));
  showNumbers(spoken.typed !== null);
  if (focused) nav.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
}

function buttonOf({ id, key, shown: name, label }) {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.id = id;
  made.append(label);
  if (key && key.trim()) {
    const cap = document.createElement("kbd");
    cap.textContent = name;
    cap.ariaHidden = "true";
    made.append(cap);
    made.setAttribute("aria-keyshortcuts", key);
  }
  made.addEventListener("click", () => (key ? press(key, id) : openNumbers()));
  if (!key) made.setAttribute("aria-expanded", String(counting));
  return made;
}

function openNumbers() {
  counting = !counting;
  nav.querySelector("[aria-expanded]")?.setAttribute("aria-expanded", String(counting));
  showNumbers(false);
}

// The numbers from 1 to 10 for how hard it was; digits and Enter where something is being typed.
function showNumbers(typing) {
  numbers.hidden = !(typing || counting);
  if (numbers.hidden) return;
  const digits = typing ? [..."0123456789", "kg", "⌫", "↵"] : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
  numbers.replaceChildren(...digits.map((digit) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = digit;
    if (digit === "⌫") made.ariaLabel = say("delete");
    if (digit === "↵") made.ariaLabel = say("enter");
    made.addEventListener("click", () => {
      if (!typing) counting = false;
      for (const key of keysOf(digit, typing)) press(key, "number");
      if (!typing) showNumbers(false);
    });
    return made;
  }));
}

function keysOf(digit, typing) {
  if (digit === "⌫") return ["\x7f"];
  if (digit === "↵") return ["\n"];
  if (digit === "10" && !typing) return ["0"];
  return [...digit];
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const onButton = event.target.closest?.("button") && (event.key === "Enter" || event.key === " ");
  const key = SPECIAL[event.key] ?? ([...event.key].length === 1 ? event.key : "");
  if (onButton || !key || event.target.matches?.("input")) return;
  event.preventDefault();
  press(key, "");
});
