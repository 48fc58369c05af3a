// Draws a picture of a session. It runs by itself between two pictures: what is shown is a matter of `now`.

import { showDigits } from "./digits.js";
import { say } from "./words.js";

const element = (id) => document.getElementById(id);
let told = "";

// `now` is the session's time in seconds.
export function draw(display, now, caption = display.spoken.caption) {
  const running = display.state === "running";
  const body = document.body.dataset;
  body.state = display.state;
  if (display.hurts) body.hurts = "";
  else delete body.hurts;
  put("phase", phaseOf(display));
  put("title", display.summary ? display.summary.title : display.title);
  const about = display.summary ? [] : [display.set, display.side_name, display.much, display.load];
  put("detail", about.filter(Boolean).join(" · "));
  put("under", [display.state === "paused" && say("paused"), !display.summary && display.big.under].filter(Boolean).join(" · "));
  put("next", display.summary ? "" : display.next);
  put("caption", caption);
  put("notice", noticeOf(display.spoken));
  showDigits(numberOf(display, running ? now : display.step.now));
  element("step").value = share(display.step, running ? now : display.step.now);
  element("workout").value = share(display.workout, running ? display.workout.now + now - display.step.now : display.workout.now);
  tellStep(display);
}

// A question that belongs to no workout: what was shown of one goes.
export function drawTalk(title, caption) {
  const body = document.body.dataset;
  body.state = "talk";
  delete body.hurts;
  put("title", title);
  put("caption", caption);
  for (const id of ["phase", "detail", "under", "next", "notice"]) put(id, "");
  told = "";
}

function put(id, text) {
  const shown = element(id);
  if (shown.textContent !== text) shown.textContent = text;
}

function phaseOf({ state, phase_name: phase, label, title }) {
  return [phase, label].filter((one, index, all) => one && one !== title && all.indexOf(one) === index).join(" · ");
}

function noticeOf({ heard, notice, typed }) {
  const typing = typed === null ? "" : `> ${typed}`;
  return [heard && `“${heard}”`, notice, typing].filter(Boolean).join("  ");
}

function share({ since, until }, now) {
  const whole = until - since;
  return whole > 0 ? Math.min(1, Math.max(0, (now - since) / whole)) : 1;
}

export function numberOf({ big, step, state }, now) {
  if (state !== "running") return big.text;
  switch (big.kind) {
    case "count":
      return String(big.moments.filter((moment) => moment <= now + 0.001).length);
    case "left":
      return clock(Math.ceil(step.until - now - 0.001));
    case "gone":
      return clock(Math.floor(now - step.since));
    default:
      return big.text;
  }
}

function clock(seconds) {
  const whole = Math.max(0, seconds);
  return whole < 60 ? String(whole) : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

// Screen readers are told of a step, and never of a count.
function tellStep(display) {
  const words = [display.summary ? display.summary.title : display.title, display.label, display.set, display.side_name, display.much, display.load];
  const step = `${display.index}/${display.state === "over"}`;
  if (step === told) return;
  told = step;
  element("step-told").textContent = words.filter(Boolean).join(", ");
}

export function drawSummary(summary, week, captionOf) {
  const shown = element("summary");
  shown.hidden = !summary;
  if (!summary) return;
  put("told", summary.told);
  const rows = summary.done.map(({ exercise, much }) => {
    const row = document.createElement("tr");
    const [name, sets] = [document.createElement("th"), document.createElement("td")];
    name.scope = "row";
    name.textContent = exercise;
    sets.textContent = much;
    row.append(name, sets);
    return row;
  });
  element("done").replaceChildren(...rows);
  if (week) drawChart(week, captionOf);
}

const SVG = "http://www.w3.org/2000/svg";

function drawChart({ bars }, caption) {
  const figure = element("chart");
  figure.hidden = bars.length === 0;
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const [wide, high, columns] = [72, 150, 8];
  const before = ((columns - bars.length) * wide) / 2; // a single week is no wider than one of eight
  const svg = shape("svg", { viewBox: `0 0 ${wide * columns} ${high + 44}`, role: "img" });
  svg.setAttribute("aria-label", `${caption}: ${bars.map((bar) => `${bar.label}: ${bar.value}`).join(", ")}`);
  bars.forEach((bar, place) => {
    const [left, tall] = [before + place * wide, (bar.value / most) * high];
    svg.append(
      shape("rect", { x: left + 12, y: 20 + high - tall, width: wide - 24, height: tall, rx: 4 }),
      shape("text", { x: left + wide / 2, y: 14 + high - tall }, String(bar.value)),
      shape("text", { x: left + wide / 2, y: high + 40 }, bar.label),
    );
  });
  const title = document.createElement("figcaption");
  title.textContent = caption;
  figure.replaceChildren(title, svg);
}

function shape(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
