// Makes a map quicker for who has JavaScript: sliders that answer at once, zoom and moving about without a new page.
// Everything is also a link or a button of the page. Sent to browsers as it is.

const [smallest, largest, step] = [0.1, 4, 1.25];

/** Maps that are in sight: of two drawings one is hidden, by the width of the screen. */
const framesOf = (figure) =>
  [...figure.querySelectorAll(".map-scroll")].filter((frame) => frame.offsetWidth > 0);
const figureOf = (element) => element.closest?.("[data-map]");
const drawingOf = (frame) => frame.querySelector("svg");
const sizeOf = (frame) => drawingOf(frame).viewBox.baseVal;

function scaleOf(frame) {
  return drawingOf(frame).getBoundingClientRect().width / sizeOf(frame).width;
}

/** Makes a map larger or smaller; the place under `x`, `y` of the frame stays where it is. */
function zoomTo(frame, wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
  const before = scaleOf(frame);
  const scale = Math.min(largest, Math.max(smallest, wanted));
  const { width, height } = sizeOf(frame);
  frame.classList.remove("map-fitted");
  drawingOf(frame).setAttribute("width", Math.round(width * scale));
  drawingOf(frame).setAttribute("height", Math.round(height * scale));
  frame.scrollLeft = ((frame.scrollLeft + x) * scale) / before - x;
  frame.scrollTop = ((frame.scrollTop + y) * scale) / before - y;
}

function fit(frame) {
  const { width, height } = sizeOf(frame);
  zoomTo(frame, Math.min(1, (frame.clientWidth - 2) / width, (frame.clientHeight - 2) / height));
}

const does = {
  in: (frame) => zoomTo(frame, scaleOf(frame) * step),
  out: (frame) => zoomTo(frame, scaleOf(frame) / step),
  fit,
  full: (frame) => zoomTo(frame, 1),
};
const keys = { "+": does.in, "=": does.in, "-": does.out, 0: does.full };

/** A map in a frame of the height of the screen, which begins where the first step is. */
function settle() {
  for (const frame of document.querySelectorAll("[data-map] .map-scroll")) {
    frame.classList.add("map-bounded");
    const first = frame.querySelector("svg a, svg rect");
    if (first === null || frame.offsetWidth === 0) continue;
    const [box, place] = [first.getBoundingClientRect(), frame.getBoundingClientRect()];
    frame.scrollLeft += box.left + box.width / 2 - place.left - Math.min(frame.clientWidth / 2, box.width);
    frame.scrollTop += box.top + box.height / 2 - place.top - frame.clientHeight / 2;
  }
  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
}

/** The links of the tools do on this page what they would do on the next. */
function useTools() {
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-print]")) print();
    const tool = event.target.closest?.("[data-zoom]");
    if (!tool || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    for (const frame of framesOf(figureOf(tool))) does[tool.dataset.zoom](frame);
  });
  document.addEventListener("keydown", (event) => {
    const frame = event.target.closest?.(".map-scroll");
    const act = keys[event.key];
    if (!frame || !act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(frame);
  });
  document.addEventListener(
    "wheel",
    (event) => {
      const frame = event.target.closest?.(".map-scroll");
      if (!frame || !figureOf(frame) || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      zoomTo(
        frame,
        scaleOf(frame) * Math.exp(-event.deltaY / 300),
        event.clientX - left,
        event.clientY - top,
      );
    },
    { passive: false },
  );
}

/** A mouse takes hold of the map and moves it; a press that moved it is no press on a link. */
function dragWithMouse() {
  let held = null;
  let hasMoved = false;
  document.addEventListener("pointerdown", (event) => {
    const frame = event.target.closest?.(".map-scroll");
    hasMoved = false;
    if (!frame || event.pointerType !== "mouse" || event.button !== 0) return;
    held = { frame, x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
  });
  document.addEventListener("pointermove", (event) => {
    if (held === null) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    hasMoved ||= Math.hypot(dx, dy) > 4;
    if (!hasMoved) return;
    held.frame.classList.add("map-held");
    held.frame.scrollTo(held.left - dx, held.top - dy);
  });
  document.addEventListener("pointerup", () => {
    held?.frame.classList.remove("map-held");
    held = null;
  });
  document.addEventListener("click", (event) => hasMoved && event.preventDefault(), { capture: true });
  document.addEventListener("dragstart", (event) => {
    if (event.target.closest?.(".map-scroll")) event.preventDefault();
  });
}

/** Two fingers make the map larger or smaller; one moves it, as every frame that is too small for what it holds. */
function pinch() {
  let start = null;
  const spread = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  document.addEventListener("touchstart", (event) => {
    const frame = event.target.closest?.(".map-scroll");
    start =
      frame && event.touches.length === 2
        ? { frame, scale: scaleOf(frame), at: spread(event.touches) }
        : null;
  });
  document.addEventListener(
    "touchmove",
    (event) => {
      if (start === null || event.touches.length !== 2) return;
      event.preventDefault();
      const { left, top } = start.frame.getBoundingClientRect();
      const [a, b] = event.touches;
      const [x, y] = [(a.clientX + b.clientX) / 2 - left, (a.clientY + b.clientY) / 2 - top];
      zoomTo(start.frame, (start.scale * spread(event.touches)) / start.at, x, y);
    },
    { passive: false },
  );
}

/** What is chosen is shown at once: the map of the next page takes the place of this one, the form keeps the focus. */
function answerAtOnce() {
  const form = document.querySelector("[data-map-form]");
  if (form === null) return;
  let waiting = 0;
  let asked = 0;
  const load = async () => {
    const query = new URLSearchParams(new FormData(form));
    const address = `${form.action}?${query}`;
    asked += 1;
    const mine = asked;
    const answer = await fetch(address);
    if (!answer.ok) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asked) return;
    for (const part of ["[data-map]", "h1"])
      document.querySelector(part).replaceWith(page.querySelector(part));
    document.querySelector("[data-map-status]").textContent =
      document.querySelector("[data-map] h2").textContent;
    history.replaceState(null, "", address);
    settle();
  };
  form.addEventListener("input", ({ target }) => {
    const shown = form.querySelector(`output[for="${target.id}"]`);
    if (shown) shown.textContent = shown.textContent.replace(/^[\d.,]+/, target.value);
  });
  form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(load, 300);
  });
}

settle();
useTools();
dragWithMouse();
pinch();
answerAtOnce();
