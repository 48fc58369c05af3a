// The page as a coach of its own: it plays what the coach made, and brings the coach what is done here.

import { onPress, showChoices } from "./choices.js";
import { draw, drawSummary, drawTalk } from "./draw.js";
import { ask, Refused } from "./link.js";
import { Player } from "./player.js";
import { say } from "./words.js";

const element = (id) => document.getElementById(id);
const voice = element("voice");
const player = new Player(element("track"));
const EVERY = 10000; // milliseconds between two words about where the player is
const NONE = { caption: "", heard: "", notice: "", typed: null, question: "" };

let reply = null; // the coach's last answer
let playing = false; // what is seen follows the sound
let next = null; // what plays as soon as the coach has spoken
let turn = 0; // a newer answer ends what an older one began
let step = -1;
let untold = []; // what the coach could not be told yet
let expected = 0; // pauses that are the page's own

function status(id) {
  const text = id ? say(id) : "";
  if (element("status").textContent !== text) element("status").textContent = text;
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Asks the coach; the same request again where the answer was lost, so that nothing happens twice.
async function said(what) {
  const body = { id: newId(), ...what };
  for (let tries = 0; ; tries += 1) {
    try {
      return await (await ask("say", { body })).json();
    } catch (error) {
      if (error instanceof Refused || tries >= 2) throw error;
      await new Promise((go) => setTimeout(go, 400));
    }
  }
}

async function act(what) {
  turn += 1;
  const mine = turn;
  await tellUntold();
  const wasPlaying = playing && player.sounds_on();
  const where = player.list ? player.where() : null;
  if (wasPlaying) pauseHere();
  try {
    const answer = await said({ ...what, ...(where ? { where: { ...where, plays: wasPlaying } } : {}) });
    if (mine !== turn) return;
    status("");
    if (meansNothing(answer)) {
      if (wasPlaying) goOnHere();
      else if (next) await goOnWithNext(mine);
      return;
    }
    await take(answer, mine);
  } catch (error) {
    if (mine !== turn) return;
    if (error instanceof Refused) status(error.status === 401 || error.status === 429 ? "no-key" : "not-pressed");
    else withoutCoach(what, wasPlaying);
  }
}

function meansNothing({ texts, display, playlist, halts }) {
  return texts.length === 0 && !display && !playlist && !halts;
}

// Without the coach the sound can still be held and go on; everything else waits for it.
function withoutCoach({ key }, wasPlaying) {
  status("offline");
  if (!player.list) return;
  if (key !== " ") {
    if (wasPlaying) goOnHere();
  } else if (wasPlaying) {
    note("stopped");
    document.body.dataset.state = "paused";
  } else {
    note("started");
    goOnHere();
  }
}

function pauseHere() {
  if (player.audio.paused) return;
  expected += 1; // it is told of later
  player.audio.pause();
}

function goOnHere() {
  playing = true;
  if (player.audio.ended) return; // it goes on when more of it is there, and never from its beginning
  player.audio.play().catch(() => status("not-played"));
}

// A key without a meaning, while the coach spoke, stops nothing.
async function goOnWithNext(mine) {
  voice.pause();
  await take(next, mine);
}

// Says an answer, and does what it leads to.
async function take(answer, mine) {
  reply = answer;
  playing = false;
  next = answer.playlist ? { ...answer, voice: "" } : null;
  if (answer.playlist || answer.halts) leave();
  standStill(answer);
  await speak(answer.voice);
  if (mine !== turn) return;
  if (answer.playlist) await start(answer, mine);
}

// What played is out of date: what is pressed from now on belongs to what is shown, and not to where that was.
function leave() {
  if (!player.list) return;
  pauseHere();
  player.leave();
}

function standStill({ texts, display, choices }) {
  const spoken = { ...NONE, caption: texts.join(" ") };
  if (display) {
    draw({ ...display, spoken: { ...display.spoken, caption: spoken.caption || display.spoken.caption } }, display.step.now);
    showChoices({ choices, spoken: display.spoken });
    sumUp(display.summary);
  } else {
    drawTalk(say("title"), spoken.caption);
    showChoices({ choices, spoken });
    sumUp(null);
  }
}

function speak(name) {
  if (!name) return Promise.resolve();
  return new Promise((go) => {
    ask(`voice/${name}`).then((answer) => answer.blob()).then((sound) => {
      if (voice.src) URL.revokeObjectURL(voice.src);
      voice.src = URL.createObjectURL(sound);
      voice.onended = voice.onerror = voice.onpause = () => go();
      return voice.play();
    }).catch(() => go());
  });
}

async function start(answer, mine) {
  const made = (part) => {
    if (reply !== answer) return; // what is made for a workout that was held or ended is nobody's matter
    status(part < 1 && !playing ? "preparing" : "");
    if (!playing && player.sounds_on()) beginToShow(answer);
  };
  forget();
  next = null;
  player.audio.onplaying = () => {
    if (reply === answer) beginToShow(answer);
  };
  try {
    if (await player.play(answer.playlist, answer.at, made)) keep();
  } catch (error) {
    if (mine === turn) status(error.name === "NotAllowedError" ? "not-played" : "lost");
  }
}

function beginToShow(answer) {
  reply = answer;
  if (playing) return;
  playing = true;
  step = -1;
  status("");
  media(answer);
}

// What is seen while it plays: the step that is heard, at the moment that is heard.
function redraw() {
  if (playing && player.list && !player.replacing) {
    const now = player.now();
    if (reply.until !== null && now >= reply.until) stopForQuestion();
    else show(now);
  }
  requestAnimationFrame(redraw);
}

function show(now) {
  const { begins, displays, captions } = player.list;
  const place = Math.max(0, begins.findLastIndex((begun) => begun <= now + 0.001));
  const shown = { ...displays[place], state: "running" };
  const caption = captions.findLast(({ at, end }) => at <= now && now < end + 1.5);
  draw(shown, now, caption ? caption.text : "");
  showChoices(shown);
  if (playing && shown.index !== step) {
    step = shown.index;
    report("started");
    if (navigator.mediaSession) navigator.mediaSession.metadata = new MediaMetadata({ title: shown.title, artist: say("title") });
  }
}

async function stopForQuestion() {
  playing = false;
  pauseHere();
  turn += 1;
  const { then } = reply;
  if (!then) return;
  await take({ ...then, playlist: null, until: null, display: null }, turn);
}

// Tells the coach where the player is; later, if it cannot be reached.
function note(told) {
  untold.push({ told, where: player.where(), at: Date.now() });
  untold = untold.slice(-500);
}

async function report(told) {
  note(told);
  keep();
  await tellUntold();
}

const KEPT = "form-coach-workout";

// Keeps what plays, so that a page that was closed can go on with it while the coach is away.
function keep() {
  if (!globalThis.caches || !player.isWhole) return;
  try {
    localStorage.setItem(KEPT, JSON.stringify({ ...player.keep(), until: reply.until, untold }));
  } catch {
    localStorage.removeItem(KEPT); // there is no room
  }
}

function forget() {
  localStorage.removeItem(KEPT);
}

export function hasKept() {
  return Boolean(globalThis.caches && localStorage.getItem(KEPT));
}

// Offers to go on with a workout that was kept, without the coach.
export async function goOnAlone() {
  const kept = JSON.parse(localStorage.getItem(KEPT));
  await player.restore(kept);
  untold = kept.untold;
  reply = { until: kept.until, then: null };
  show(player.now());
  document.body.dataset.state = "paused";
  status("offline");
  step = -1;
  showChoices({ choices: [{ id: "go-on-here", key: " ", shown: "", label: say("go-on") }], spoken: NONE });
  onPress((key) => {
    if (playing) act({ key });
    else if (key === " ") {
      note("started");
      goOnHere();
    }
  });
  requestAnimationFrame(redraw);
}

let telling = Promise.resolve();

function tellUntold() {
  telling = telling.then(tellAll, tellAll);
  return telling;
}

async function tellAll() {
  while (untold.length) {
    const [{ told, where, at }] = untold;
    try {
      const answer = await (await ask("tell", { body: { told, where, ago: Math.max(0, (Date.now() - at) / 1000) } })).json();
      untold.shift();
      status("");
      if (untold.length === 0) follow(answer, told, where);
    } catch (error) {
      if (error instanceof Refused) untold.shift();
      else {
        status("offline");
        return;
      }
    }
  }
}

function follow(answer, told, where) {
  const current = player.list && where.session === player.list.session && where.stream === player.list.stream;
  if (!current) return;
  if (answer.halts && playing) {
    pauseHere();
    playing = false;
  }
  if (answer.halts && answer.texts.length) {
    turn += 1; // the coach has something to say that was not asked for: a sign of danger was told elsewhere
    take(answer, turn);
    return;
  }
  if (answer.display && (told !== "started" || answer.display.state === "over")) {
    if (answer.display.state === "over") forget();
    playing = false;
    reply = answer;
    standStill(answer);
  }
}

let summed = "";

async function sumUp(summary) {
  const mark = summary ? JSON.stringify(summary) : "";
  if (mark === summed) return;
  summed = mark;
  drawSummary(summary, null, "");
  if (!summary) return;
  try {
    drawSummary(summary, await (await ask("progress")).json(), say("weekly"));
  } catch {
    // Without the chart, the rest stands.
  }
}

// The keys of headphones and of the lock screen are keys like any other.
function media() {
  if (!navigator.mediaSession) return;
  const keys = { play: " ", pause: " ", nexttrack: "n", previoustrack: "b", stop: " " };
  for (const [name, key] of Object.entries(keys)) {
    try {
      navigator.mediaSession.setActionHandler(name, () => act({ key }));
    } catch {
      // A browser that knows no such key.
    }
  }
}

player.audio.addEventListener("pause", () => {
  // Somebody else took the sound away: a call, headphones that were pulled out.
  if (expected > 0) expected -= 1;
  else if (playing && !player.replacing && !player.audio.ended) report("stopped");
});

player.audio.addEventListener("ended", () => {
  if (playing && player.loaded === player.list.pieces.length) report("finished");
});

setInterval(() => {
  if (playing && player.sounds_on()) report("started");
  else tellUntold();
}, EVERY);
addEventListener("online", tellUntold);

// A tenth of a second of nothing, as a WAV file.
function silence() {
  const [rate, samples] = [8000, 800];
  const view = new DataView(new ArrayBuffer(44 + samples));
  const text = (at, letters) => [...letters].forEach((one, place) => view.setUint8(at + place, one.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, 36 + samples, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, "data");
  view.setUint32(40, samples, true);
  for (let at = 44; at < 44 + samples; at += 1) view.setUint8(at, 128);
  return URL.createObjectURL(new Blob([view.buffer], { type: "audio/wav" }));
}

function offerToBegin() {
  drawTalk(say("title"), "");
  showChoices({ choices: [{ id: "begin-here", key: "\n", shown: "", label: say("begin") }], spoken: NONE });
}

function openTalk() {
  const form = element("talk");
  form.querySelector("label").textContent = say("say");
  element("send").textContent = say("send");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = element("said").value.trim();
    if (!text) return;
    element("said").value = "";
    act({ text });
  });
}

export function coach() {
  let begun = false;
  openTalk();
  offerToBegin();
  onPress((key) => {
    if (begun) {
      act({ key });
      return;
    }
    begun = true;
    // A browser lets that sound which was begun by a touch.
    for (const audio of [player.audio, voice]) {
      audio.src = silence();
      audio.play().catch(() => {});
    }
    element("talk").hidden = false;
    act({ opens: true });
  });
  requestAnimationFrame(redraw);
}
