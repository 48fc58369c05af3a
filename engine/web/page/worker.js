// Keeps the page on the device, so that it opens without the coach. What the coach says of a workout is never kept here.

const NAME = "form-coach-VERSION";
const FILES = [
  "./", "style.css", "main.js", "words.js", "link.js", "digits.js", "draw.js", "choices.js", "awake.js", "coach.js", "player.js",
  "icon.svg", "app.webmanifest", "words",
];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then((kept) => kept.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((name) => name !== NAME && name.startsWith("form-coach-")).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});

// The newest page if the coach is there, else the one that was kept.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname.replace(new URL("./", self.location).pathname, "") || "./";
  if (request.method !== "GET" || !FILES.includes(path)) return;
  event.respondWith(fresh(request));
});

async function fresh(request) {
  const kept = await caches.open(NAME);
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(request, answer.clone());
    return answer;
  } catch (error) {
    const before = await kept.match(request, { ignoreSearch: true });
    if (before) return before;
    throw error;
  }
}
