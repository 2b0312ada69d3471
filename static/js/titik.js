// The map of the report's form without a round trip: a press or the phone's position fills the field and moves the mark,
// another kelurahan enlarges another piece. Nothing is sent before the form is.
const peta = document.querySelector("[data-titik]");
if (peta) mulai();

function mulai() {
  const gambar = peta.querySelector("input[type=image]");
  const tanda = peta.querySelector("circle");
  const kalimat = peta.querySelector("[data-kalimat]");
  const ruas = gambar.form.elements.koordinat;
  const kelurahan = gambar.form.elements.kelurahan;
  const sempit = Number(peta.dataset.sempit);
  const kode = gambar.form.elements.bingkai;
  let bingkai = null; // west, north, pixels per degree of the picture: they stand in it
  let siap;

  const muat = () => {
    bingkai = null;
    const janji = fetch(gambar.src)
      .then((jawaban) => jawaban.text())
      .then((teks) => teks.match(/data-bingkai="([^"]+)"/)[1].split(" ").map(Number))
      .catch(() => null)
      .then((angka) => { if (janji === siap) { bingkai = angka; pasangTanda(); } });
    siap = janji;
  };
  const pasangTanda = () => {
    const cocok = ruas.value.match(/^\s*(-?\d+\.\d+)[\s,;]+(\d+\.\d+)\s*$/);
    const [barat, utara, skala] = bingkai || [];
    tanda.setAttribute("cx", bingkai && cocok ? (cocok[2] - barat) * sempit * skala : -99);
    tanda.setAttribute("cy", bingkai && cocok ? (utara - cocok[1]) * skala : -99);
  };
  const pilih = (lintang, bujur, kata) => {
    ruas.value = `${lintang.toFixed(5)}, ${bujur.toFixed(5)}`;
    ruas.dispatchEvent(new Event("input", { bubbles: true }));
    kalimat.textContent = kata;
  };

  gambar.addEventListener("click", async (kejadian) => {
    // A key press carries no place; the server then says what else can be done.
    if (!kejadian.detail) return;
    kejadian.preventDefault();
    const { offsetX, offsetY } = kejadian;
    await siap;
    if (!bingkai) { kalimat.textContent = "Peta belum dapat dipakai. Cukup pilih kelurahannya."; return; }
    const [barat, utara, skala] = bingkai;
    const lanjut = kode.value ? "Kurang tepat? Tekan sekali lagi." : "Pilih kelurahannya di atas untuk memperbesar peta.";
    pilih(utara - offsetY / skala, barat + offsetX / sempit / skala, `Titik dipilih. ${lanjut}`);
  });
  ruas.addEventListener("input", pasangTanda);
  kelurahan.addEventListener("change", () => {
    kode.value = kelurahan.value;
    gambar.src = kode.value ? `${peta.dataset.url}?kelurahan=${kode.value}` : peta.dataset.url;
    gambar.alt = `Pilih titik di peta ${kode.value ? kelurahan.selectedOptions[0].textContent : "Kota Kupang"}`;
    muat();
  });
  muat();

  const posisi = peta.querySelector("[data-posisi]");
  if (!navigator.geolocation || !window.isSecureContext) return;
  posisi.hidden = false;
  posisi.querySelector("button").addEventListener("click", () => {
    kalimat.textContent = "Sedang mencari posisi Anda.";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => pilih(coords.latitude, coords.longitude, `Posisi Anda ditemukan, teliti sampai ${Math.round(coords.accuracy)} meter.`),
      () => { kalimat.textContent = "Posisi tidak ditemukan. Tekan peta, atau cukup pilih kelurahannya."; },
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 },
    );
  });
}
