// Keeps the screen awake: by a wake lock, else by a film of the number. Says what this page has to do without.

import { startFilm } from "./digits.js";
import { say } from "./words.js";

let lock = null;

export async function keepAwake() {
  if (!navigator.wakeLock) return;
  if (lock && !lock.released) return;
  try {
    lock = await navigator.wakeLock.request("screen");
  } catch {
    lock = null; // the battery is low, or the page is not seen
  }
}

export function isAwake() {
  return Boolean(lock && !lock.released);
}

// A lock is gone whenever the page was hidden, and some browsers give one only after a touch.
export function watchAwake() {
  const again = () => {
    if (document.hidden) return;
    if (navigator.wakeLock) keepAwake();
    else startFilm();
  };
  document.addEventListener("visibilitychange", again);
  document.addEventListener("pointerup", again);
  document.addEventListener("keyup", again);
  again();
}

export function tellMissing(coaches) {
  const missing = [];
  if (!navigator.wakeLock) missing.push(say("no-wake-lock"));
  if (!("serviceWorker" in navigator)) missing.push(say(coaches ? "not-offline" : "not-kept"));
  if (missing.length && !isSecureContext) missing.push(say("how-secure"));
  const shown = document.getElementById("missing");
  shown.hidden = missing.length === 0;
  shown.textContent = missing.join(" ");
}
