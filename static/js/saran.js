// Suggestions while one types: after a pause the text goes to our own server, which answers with a fragment of HTML.
const JEDA = 600;
const TERPENDEK = 12;
const TERPANJANG = 400;
// E-mail addresses and long numbers (NIK, telephone) stay on this device: an address ends up in logs.
const PRIBADI = /\S+@\S+|\+?\d[\d\s.-]{5,}\d/g;
for (const wadah of document.querySelectorAll("[data-saran]")) {
  const isian = document.getElementById(wadah.dataset.saranUntuk);
  if (!isian) continue;
  let tunda;
  let batal;
  let terakhir = "";
  const cari = async () => {
    const teks = isian.value.replace(PRIBADI, " ").trim().slice(0, TERPANJANG);
    if (teks === terakhir) return;
    terakhir = teks;
    if (batal) batal.abort();
    if (teks.length < TERPENDEK) { wadah.replaceChildren(); return; }
    batal = new AbortController();
    try {
      const alamat = new URL(wadah.dataset.saranUrl, location.href);
      alamat.searchParams.set("q", teks);
      const jawaban = await fetch(alamat, { credentials: "omit", signal: batal.signal });
      if (jawaban.ok) wadah.innerHTML = await jawaban.text();
    } catch {
      // A help, not a need: without an answer the form simply goes on.
    }
  };
  isian.addEventListener("input", () => { clearTimeout(tunda); tunda = setTimeout(cari, JEDA); });
}
