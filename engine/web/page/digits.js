// The huge number: as large as its place, narrower where it must be. Where the page may not keep the screen awake, it is
// a silent film of itself: a film that plays keeps a screen awake, and without sound it leaves other sound alone.

const place = document.getElementById("number");
const digits = document.getElementById("digits");
const canvas = document.getElementById("picture");
const video = document.getElementById("video");
const HIGH = 1.2; // the size of letters that fill the place with digits, which have nothing below the line
const NARROWEST = 0.7; // of their natural width, where they need not be narrower to be high enough
const LEAST = 0.29; // of the window: so digits are a fifth of it
let shown = "";
let filming = false;

export function showDigits(text) {
  if (text === shown) return;
  shown = text;
  digits.textContent = text;
  fit();
}

export function fit() {
  const { clientWidth: width, clientHeight: height } = place;
  if (!width || !height) return;
  digits.style.fontSize = "100px";
  const wide = (digits.offsetWidth || 1) / 100;
  const size = Math.min(height * HIGH, Math.max((width * 0.98) / wide / NARROWEST, LEAST * innerHeight));
  digits.style.fontSize = `${size}px`;
  const natural = wide * size;
  const narrower = Math.min(1, (width * 0.98) / natural);
  digits.style.transform = `scaleX(${narrower}) translate(-50%, -50%)`;
  if (filming) film();
}

export async function startFilm() {
  if (filming || !canvas.captureStream) return filming;
  filming = true;
  film();
  video.srcObject = canvas.captureStream(4);
  video.hidden = false;
  try {
    await video.play();
    digits.style.visibility = "hidden";
  } catch {
    filming = false;
    video.hidden = true;
  }
  return filming;
}

function film() {
  const scale = Math.min(2, devicePixelRatio || 1);
  const [width, height] = [Math.round(place.clientWidth * scale), Math.round(place.clientHeight * scale)];
  if (!width || !height) return;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const style = getComputedStyle(digits);
  const pen = canvas.getContext("2d");
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = style.color;
  pen.font = `${style.fontWeight} ${height * HIGH}px ${style.fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  const drawn = pen.measureText(shown || "0");
  const high = drawn.actualBoundingBoxAscent;
  pen.fillText(shown, width / 2, height / 2 + high / 2, width * 0.98);
}

// A film of a picture that never changes has no frames to show.
setInterval(() => {
  if (filming) film();
}, 1000);
new ResizeObserver(fit).observe(place);
