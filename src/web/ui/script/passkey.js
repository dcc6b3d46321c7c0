// Lets a form ask the browser for a passkey before it is sent. Without it the forms stay hidden, and password and code
// do the same. Sent to browsers as it is.

const browserAsks = {
  get: (asked) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) }),
  create: (asked) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) }),
};

const isPossible =
  typeof PublicKeyCredential === "function" &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

/** Which of the box's sentences a refusal of the browser gets. */
const sentences = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known" };

/** The challenge from the server, the answer from the authenticator; then the form is sent as every other. */
async function answer(box, form) {
  const asked = await fetch(box.dataset.ask, { method: "POST", body: new FormData(form) });
  const said = await asked.json();
  if (!asked.ok) return said.text;
  const credential = await browserAsks[box.dataset.passkey](said);
  form.elements.answer.value = JSON.stringify(credential.toJSON());
  form.submit();
  return "";
}

function open(box) {
  const form = box.querySelector("form");
  const words = box.querySelector("[role=alert]");
  box.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    words.textContent = "";
    try {
      words.textContent = await answer(box, form);
    } catch (error) {
      words.textContent = box.dataset[sentences[error.name] ?? "failed"];
    }
  });
}

if (isPossible) {
  for (const box of document.querySelectorAll("[data-passkey]")) open(box);
  for (const needs of document.querySelectorAll(".passkey-needs")) needs.hidden = true;
}
