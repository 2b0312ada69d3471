// Error summary: takes the focus, says so in the title, and leads into groups of radio buttons too.
const ringkasan = document.querySelector("[data-ringkasan-galat]");
if (ringkasan) {
  document.title = `Perlu diperbaiki: ${document.title}`;
  ringkasan.focus();
  ringkasan.addEventListener("click", (kejadian) => {
    const tautan = kejadian.target.closest("a[href^='#']");
    const tujuan = tautan && document.getElementById(tautan.hash.slice(1));
    if (!tujuan) return;
    kejadian.preventDefault();
    const isian = tujuan.matches("input, select, textarea") ? tujuan : tujuan.querySelector("input") || tujuan;
    isian.focus({ preventScroll: true });
    (isian.closest(".ruas") || isian).scrollIntoView();
  });
}
