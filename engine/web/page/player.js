// Plays a workout: its pieces, put one after the other into one sound that goes on in the background and without the
// coach. What is seen is a matter of where the sound is, so the two never drift apart.

import { ask, Refused } from "./link.js";

const AHEAD = 60; // seconds of sound that are enough to begin with
const KEPT = "coach-sound";
const MOST_KEPT = 400; // pieces: some three workouts
const AT_ONCE = 4;

export class Player {
  constructor(audio) {
    this.audio = audio;
    this.sounds = new Map();
    this.list = null;
    this.starts = []; // of each piece, in seconds of the sound
    this.loaded = 0; // pieces that are in the sound
    this.order = 0;
  }

  // Plays a list from `at` on. `onMade` is told how much of it there is; gives up for a newer list.
  async play(list, at, onMade) {
    this.order += 1;
    const order = this.order;
    this.list = list;
    [this.delay, this.lengths] = [0, []];
    const made = await this.fetchAll(order, at, onMade);
    if (order === this.order && made.whole) await tidy(list);
    return order === this.order && made.whole;
  }

  async fetchAll(order, at, onMade) {
    let begun = false;
    while (order === this.order) {
      const there = await this.fetchMade(order);
      if (order !== this.order) break;
      const { pieces } = this.list;
      const whole = there === pieces.length;
      const until = there ? pieces[there - 1].at + pieces[there - 1].seconds : 0;
      onMade(there / pieces.length);
      if (!begun && (whole || until > at + AHEAD)) {
        begun = true;
        await this.begin(there, at, order);
      } else if (begun && there > this.loaded && (whole || this.isAtItsEnd())) await this.grow(there, order);
      if (whole) return { whole };
      await new Promise((go) => setTimeout(go, 250));
    }
    return { whole: false };
  }

  get isWhole() {
    return Boolean(this.list) && this.loaded === this.list.pieces.length;
  }

  // What is needed to go on later, without the coach.
  keep() {
    return { list: this.list, lengths: this.lengths, delay: this.delay, at: this.now() };
  }

  // Makes what was kept ready to go on.
  async restore({ list, lengths, delay, at }) {
    this.order += 1;
    Object.assign(this, { list, lengths, delay });
    const kept = await caches.open(KEPT);
    for (const { name } of list.pieces) {
      const found = await kept.match(`piece/${name}`);
      if (!found) throw new Error("a piece is missing");
      this.sounds.set(name, await found.blob());
    }
    this.build(list.pieces.length);
    await this.seek(at);
  }

  // Fetches what is made by now, and gives how many pieces there are; without the coach, those that were there before.
  async fetchMade(order) {
    try {
      const progress = await (await ask("made")).json();
      if (order !== this.order) return 0;
      if (progress.failed) throw new Refused(503, "no sound");
      await this.fetchSome(progress.lengths.length, order);
      [this.delay, this.lengths] = [progress.delay, progress.lengths];
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
    return this.lengths.length;
  }

  async fetchSome(count, order) {
    const names = this.list.pieces.slice(0, count).map((piece) => piece.name);
    const missing = [...new Set(names.filter((name) => !this.sounds.has(name)))];
    const fetchNext = async () => {
      for (let name = missing.shift(); name && order === this.order; name = missing.shift()) {
        this.sounds.set(name, await fetchSound(`piece/${name}`));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  }

  // Puts the sound together; a place in it is a place in the list.
  async begin(count, at, order) {
    this.build(count);
    await this.seek(at);
    if (order === this.order) await this.audio.play();
  }

  // Puts what came later behind what plays, in a moment in which nothing is said.
  async grow(count, order) {
    while (order === this.order && !this.isQuiet()) await new Promise((go) => setTimeout(go, 100));
    if (order !== this.order) return;
    const [at, plays] = [this.now(), !this.audio.paused || this.audio.ended];
    this.build(count);
    await this.seek(at);
    if (plays && order === this.order) await this.audio.play();
  }

  // Whether what is loaded is over, or nearly, and more belongs behind it.
  isAtItsEnd() {
    return this.starts[this.loaded] - this.audio.currentTime < 10;
  }

  isQuiet() {
    const now = this.now();
    const left = this.starts[this.loaded] - this.audio.currentTime;
    return left < 3 || !this.list.captions.some(({ at, end }) => at < now + 0.8 && end > now - 0.3);
  }

  build(count) {
    const parts = this.list.pieces.slice(0, count).map((piece) => this.sounds.get(piece.name));
    this.starts = [0];
    for (let place = 0; place < count; place += 1) this.starts.push(this.starts[place] + this.lengths[place]);
    this.loaded = count;
    this.release();
    this.url = URL.createObjectURL(new Blob(parts, { type: "audio/mpeg" }));
    this.replacing = true;
    this.audio.src = this.url;
  }

  async seek(at) {
    if (this.audio.readyState < 1) await once(this.audio, "loadedmetadata");
    const place = Math.max(0, this.list.pieces.slice(0, this.loaded).findLastIndex((piece) => piece.at <= at + 0.001));
    const piece = this.list.pieces[place];
    const time = this.starts[place] + this.delay + Math.min(piece.seconds, at - piece.at);
    if (time > this.delay + 0.02) {
      const sought = once(this.audio, "seeked");
      this.audio.currentTime = time;
      await sought;
    }
    this.replacing = false;
  }

  // Where the sound is, in seconds of the list.
  now() {
    const { pieces } = this.list;
    const time = this.audio.currentTime;
    const place = Math.max(0, this.starts.findLastIndex((start) => start <= time));
    const piece = pieces[Math.min(place, pieces.length - 1)];
    return piece.at + Math.min(piece.seconds, Math.max(0, time - this.starts[Math.min(place, pieces.length - 1)] - this.delay));
  }

  // Where that is in the session, as the coach knows it.
  where() {
    const now = this.now();
    const { pieces, session, stream } = this.list;
    const piece = pieces[Math.max(0, pieces.findLastIndex((one) => one.at <= now + 0.001))];
    return { session, stream, step: piece.step, since: Math.max(0, piece.since + now - piece.at), plays: this.sounds_on() };
  }

  sounds_on() {
    return !this.audio.paused && !this.audio.ended;
  }

  // Knows of no list any more; what is being fetched of it is left.
  leave() {
    this.order += 1;
    this.list = null;
  }

  release() {
    if (this.url && this.url !== this.audio.src) URL.revokeObjectURL(this.url);
  }
}

// Sound under a name never changes: what was fetched once is kept, where a browser keeps things.
async function fetchSound(path) {
  const kept = globalThis.caches ? await caches.open(KEPT).catch(() => null) : null;
  const before = await kept?.match(path);
  if (before) return before.blob();
  const answer = await ask(path);
  const copy = answer.clone();
  kept?.put(path, copy).catch(() => {});
  return answer.blob();
}

// Keeps what plays, and of what played before not too much.
async function tidy({ pieces }) {
  const kept = globalThis.caches ? await caches.open(KEPT).catch(() => null) : null;
  const requests = kept ? await kept.keys() : [];
  if (requests.length < MOST_KEPT) return;
  const needed = new Set(pieces.map((piece) => piece.name));
  await Promise.all(requests.filter((one) => !needed.has(one.url.split("/").pop())).map((one) => kept.delete(one)));
}

function once(target, name) {
  return new Promise((go) => target.addEventListener(name, go, { once: true }));
}
