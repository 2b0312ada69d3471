// Double-submit guard: a second press within ten seconds is ignored. After that, or when one comes back to the page,
// sending again is allowed; the token in the form makes the retry the same case on the server.
const JEDA = 10000;
for (const formulir of document.querySelectorAll("form[data-sekali]")) {
  const tombol = formulir.querySelector("button[type=submit]:not([aria-hidden])");
  const semula = tombol && tombol.textContent;
  let terkirim = false;
  const buka = () => {
    terkirim = false;
    if (tombol) { tombol.textContent = semula; tombol.removeAttribute("aria-disabled"); }
  };
  formulir.addEventListener("submit", (kejadian) => {
    if (terkirim) { kejadian.preventDefault(); return; }
    terkirim = true;
    if (tombol) { tombol.textContent = "Sedang mengirim"; tombol.setAttribute("aria-disabled", "true"); }
    setTimeout(buka, JEDA);
  });
  window.addEventListener("pageshow", buka);
}
