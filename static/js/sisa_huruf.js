// Length left under a text area. The browser's own limit would cut a pasted text silently, so it is lifted here:
// the person sees by how much the text is too long, and the server decides.
const bilangan = new Intl.NumberFormat("id-ID");
for (const petunjuk of document.querySelectorAll("[data-sisa-huruf]")) {
  const isian = document.getElementById(petunjuk.dataset.sisaHuruf);
  if (!isian) continue;
  const maks = Number(petunjuk.dataset.maks);
  const suara = document.createElement("span");
  suara.className = "tak-tampak";
  suara.setAttribute("role", "status");
  petunjuk.after(suara);
  isian.removeAttribute("maxlength");
  let tunda;
  const hitung = () => {
    // A form sends each line break as two characters, and the server counts whole characters, not UTF-16 halves.
    const sisa = maks - [...isian.value.replace(/\r?\n/g, "\r\n")].length;
    const lebih = sisa < 0;
    petunjuk.textContent = lebih ? `Kelebihan ${bilangan.format(-sisa)} huruf` : `Sisa ${bilangan.format(sisa)} huruf`;
    petunjuk.classList.toggle("sisa-lebih", lebih);
    clearTimeout(tunda);
    if (sisa < maks / 10) tunda = setTimeout(() => { suara.textContent = petunjuk.textContent; }, 1000);
  };
  isian.addEventListener("input", hitung);
  hitung();
}
