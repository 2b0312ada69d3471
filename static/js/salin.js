// Copy and print buttons. They are hidden in the page and appear only where the browser can do the work.
for (const tombol of document.querySelectorAll("[data-cetak]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => window.print());
}
for (const tombol of document.querySelectorAll("[data-salin]")) {
  if (!navigator.clipboard) continue;
  const semula = tombol.textContent;
  const suara = document.createElement("span");
  suara.className = "tak-tampak";
  suara.setAttribute("role", "status");
  tombol.after(suara);
  tombol.hidden = false;
  tombol.addEventListener("click", async () => {
    const teks = tombol.dataset.salin.split(" ").map((id) => document.getElementById(id).textContent.trim()).join("\n");
    try {
      await navigator.clipboard.writeText(teks);
      tombol.textContent = suara.textContent = "Tersalin";
    } catch {
      tombol.textContent = suara.textContent = "Belum tersalin, mohon dicatat";
    }
    setTimeout(() => { tombol.textContent = semula; suara.textContent = ""; }, 4000);
  });
}
