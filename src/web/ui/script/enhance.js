// Makes pages quicker for who has JavaScript; nothing here is needed. Sent to browsers as it is.

const isEditable = (element) => element.matches("input, textarea, select");

/** Leaving a form in which something was typed asks once. Sending it does not. */
function guardTypedText() {
  let isTyped = false;
  document.addEventListener("input", (event) => {
    if (event.target.form?.method === "post") isTyped = true;
  });
  document.addEventListener("submit", () => {
    isTyped = false;
  });
  addEventListener("beforeunload", (event) => {
    if (!isTyped) return;
    event.preventDefault();
    isTyped = false;
  });
}

/** Writes the marks between thousands when a field of money is left. */
function groupMoney() {
  const mark = document.documentElement.lang === "en" ? "," : ".";
  document.addEventListener("focusout", ({ target }) => {
    if (!target.matches("[data-money]") || !/^\d{4,}$/.test(target.value)) return;
    target.value = target.value.replaceAll(/\B(?=(\d{3})+$)/g, mark);
  });
}

/** In a list, j goes to the next row and k to the one before; enter opens it, as for every link. */
function walkRows() {
  const rows = [...document.querySelectorAll(".row-title a")];
  if (rows.length === 0) return;
  document.addEventListener("keydown", (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target))
      return;
    const here = rows.indexOf(document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, here + step))]?.focus();
  });
}

guardTypedText();
groupMoney();
walkRows();
