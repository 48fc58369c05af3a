// The link to the coach: the key, what is asked, the stream of pictures, and the clock they are dated by.

const KEPT = "form-coach-key";
const AGAIN = [200, 400, 800, 1500, 2500];
const QUIET = 12000; // milliseconds without a sign of life: the link is taken for dead

export class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

let key = "";

// The key comes after the # of the address, which no server, log or referrer sees; then it leaves the address bar.
export function takeKey() {
  const given = location.hash.slice(1).toLowerCase().replace(/[^a-z0-9]/g, "");
  if (given) {
    localStorage.setItem(KEPT, given);
    history.replaceState(null, "", location.pathname);
  }
  key = given || localStorage.getItem(KEPT) || "";
}

function headers(more) {
  return key ? { Authorization: `Bearer ${key}`, ...more } : { ...more };
}

export async function ask(path, { body, signal } = {}) {
  const answer = await fetch(path, {
    method: body === undefined ? "GET" : "POST",
    headers: headers(body === undefined ? {} : { "Content-Type": "application/json" }),
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: "no-store", credentials: "omit", redirect: "error", signal,
  });
  if (!answer.ok) throw new Refused(answer.status, await answer.text());
  return answer;
}

// Milliseconds of the coach's clock; the quickest of several answers is the truest.
export class Clock {
  constructor() {
    this.offset = 0;
    this.doubt = Infinity;
  }

  async set() {
    this.doubt += 5; // two clocks drift apart: an old answer is believed less and less
    for (let tries = 0; tries < 4; tries += 1) {
      const sent = performance.now();
      const told = await (await ask("clock")).json();
      const took = performance.now() - sent;
      if (took < this.doubt) {
        this.doubt = took;
        this.offset = told + took / 2 - performance.now();
      }
    }
  }

  now() {
    return performance.now() + this.offset;
  }
}

// Reads the stream of pictures for ever; comes back by itself. `onState` is told "open", "lost" or a refusal's status.
export async function follow(path, onPicture, onState) {
  for (let tries = 0; ; tries += 1) {
    const ending = new AbortController();
    try {
      await read(await ask(path, { signal: ending.signal }), ending, (one) => {
        tries = 0;
        onPicture(one);
      }, onState);
      onState("lost");
    } catch (error) {
      onState(error instanceof Refused ? error.status : "lost");
      if (error instanceof Refused && (error.status === 401 || error.status === 403)) return;
    }
    await soon(AGAIN[Math.min(tries, AGAIN.length - 1)]);
  }
}

// A page that comes back to the foreground does not wait for its turn.
function soon(time) {
  return new Promise((go) => {
    const timer = setTimeout(done, time);
    function done() {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("online", done);
      go();
    }
    function seen() {
      if (!document.hidden) done();
    }
    document.addEventListener("visibilitychange", seen);
    addEventListener("online", done);
  });
}

async function read(answer, ending, onPicture, onState) {
  onState("open");
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let kept = "";
  let watchdog = setTimeout(() => ending.abort(), QUIET);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(watchdog);
      watchdog = setTimeout(() => ending.abort(), QUIET);
      kept += value;
      const parts = kept.split("\n\n");
      kept = parts.pop();
      for (const part of parts) if (part.startsWith("data: ")) onPicture(JSON.parse(part.slice(6)));
    }
  } finally {
    clearTimeout(watchdog);
  }
}
