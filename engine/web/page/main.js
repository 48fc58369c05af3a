// The page: watches the workout that runs on the computer, or coaches by itself.

import { showChoices, onPress } from "./choices.js";
import { draw, drawSummary } from "./draw.js";
import { ask, Clock, follow, Refused, takeKey } from "./link.js";
import { tellMissing, watchAwake } from "./awake.js";
import { loadWords, say } from "./words.js";

const status = document.getElementById("status");
const clock = new Clock();
let picture = null;
let summed = null;

function tell(id) {
  const text = id ? say(id) : "";
  if (status.textContent !== text) status.textContent = text;
}

// The session's time in seconds, which runs as fast as the coach says.
export function sessionNow() {
  const { display, at } = picture;
  const since = Math.max(0, clock.now() - at) / 1000;
  return display.step.now + since * display.speed;
}

function redraw() {
  if (picture) draw(picture.display, sessionNow());
  requestAnimationFrame(redraw);
}

async function sumUp(summary) {
  if (!summary || summed === summary.told + summary.title) return;
  summed = summary.told + summary.title;
  drawSummary(summary, null, "");
  try {
    const week = await (await ask("progress")).json();
    drawSummary(summary, week, say("weekly"));
  } catch {
    // Without the chart, the rest stands.
  }
}

function take(one) {
  picture = one;
  document.documentElement.lang = one.display.locale;
  showChoices(one.display);
  if (one.display.summary) sumUp(one.display.summary);
  else {
    summed = null;
    drawSummary(null);
  }
}

function linkState(state) {
  const over = picture && picture.display.state === "over";
  if (state === "open") {
    tell("");
    clock.set().catch(() => {});
  } else if (state === 401 || state === 429) tell("no-key");
  else if (state === 503) tell("too-many");
  else if (state === 403 || state === 421) tell("refused");
  else tell(over ? "" : "lost");
}

async function pressed(key) {
  if (!picture) return;
  try {
    await ask("press", { body: { key, step: picture.display.index, session: picture.display.session } });
  } catch (error) {
    tell(error instanceof Refused && error.status === 429 ? "slowly" : "not-pressed");
  }
}

async function watch() {
  onPress(pressed);
  requestAnimationFrame(redraw);
  setInterval(() => clock.set().catch(() => {}), 30000);
  await follow("pictures", take, linkState);
}

async function open() {
  takeKey();
  await loadWords();
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("worker.js").catch(() => {});
  watchAwake();
  const about = await (await ask("about")).json();
  tellMissing(about.coaches);
  if (about.coaches) (await import("./coach.js")).coach(about);
  else await watch();
}

// Without the coach, a workout that was begun here can go on.
async function alone() {
  try {
    const coach = await import("./coach.js");
    if (!coach.hasKept()) return false;
    await coach.goOnAlone();
    return true;
  } catch {
    return false;
  }
}

async function begin() {
  for (;;) {
    try {
      await open();
      return;
    } catch (error) {
      if (!(error instanceof Refused) && (await alone())) return;
      const closed = error instanceof Refused && (error.status === 401 || error.status === 429);
      tell(closed ? "no-key" : "lost");
      await new Promise((go) => setTimeout(go, closed ? 5000 : 1000));
    }
  }
}

addEventListener("hashchange", () => location.reload());
begin();
